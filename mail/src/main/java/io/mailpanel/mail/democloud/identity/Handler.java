package io.mailpanel.mail.democloud.identity;

/** Answers the requests of one path. Called on the server's threads, several at a time. */
interface Handler {
    /** @throws Refusal answered as Entra's JSON */
    Answer answer(Request request) throws Refusal;
}
