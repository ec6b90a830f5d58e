"""Drives the mail server with Python's smtplib and prints the conversation.

Arguments: port, CA file. Standard input: the good token. Exit code 0 if smtplib saw what it should.
"""
import smtplib
import ssl
import sys

port, ca_file = int(sys.argv[1]), sys.argv[2]
token = sys.stdin.readline().strip()
mailbox = "vera@contoso.example"


class Recorded(smtplib.SMTP):
    """Prints what goes over the wire; credentials and messages only as such."""

    def send(self, s):
        text = s if isinstance(s, str) else s.decode("utf-8")
        if text.startswith("AUTH XOAUTH2 "):
            text = "AUTH XOAUTH2 (credentials)"
        elif text.endswith("\r\n.\r\n"):
            text = "(message)"
        print("C: " + text.rstrip("\r\n"))
        super().send(s)

    def getreply(self):
        code, text = super().getreply()
        lines = text.decode("utf-8").split("\n")
        for i, line in enumerate(lines):
            print(f"S: {code}{'-' if i < len(lines) - 1 else ' '}{line}")
        return code, text


def xoauth2(user, bearer):
    return f"user={user}\x01auth=Bearer {bearer}\x01\x01"


def message(sender):
    return (f"From: {sender}\r\nTo: reader@example.com\r\nMessage-ID: <python@contoso.example>\r\n"
            "Subject: =?utf-8?b?0L/RgNC40LLQtdGC?=\r\n\r\n"
            ".a line that begins with a dot\r\n..two\r\n.\r\nend\r\n")


smtp = Recorded("localhost", port, local_hostname="device.contoso.example", timeout=30)
smtp.starttls(context=ssl.create_default_context(cafile=ca_file))
smtp.ehlo()
assert smtp.esmtp_features["auth"].strip() == "LOGIN PLAIN XOAUTH2", smtp.esmtp_features
try:
    smtp.auth("XOAUTH2", lambda challenge=None: xoauth2(mailbox, "eyJhbGciOiJub25lIn0.e30."))
    sys.exit("a bad token was taken")
except smtplib.SMTPAuthenticationError as e:
    assert e.smtp_code == 535, e
smtp.auth("XOAUTH2", lambda challenge=None: xoauth2(mailbox, token))
refused = smtp.sendmail(mailbox, ["reader@example.com"], message(mailbox))
assert refused == {}, refused
try:
    smtp.sendmail(mailbox, ["reader@example.com"], message("boss@contoso.example"))
    sys.exit("a foreign From was taken")
except smtplib.SMTPDataError as e:
    assert e.smtp_code == 554, e
smtp.quit()
