package io.mailpanel.webconfig.pages;

import io.mailpanel.device.certificates.CertificateFacts;
import io.mailpanel.device.text.Texts;
import io.mailpanel.device.text.Words;
import java.util.List;

/**
 * A certificate in words.
 *
 * @param name its short name
 * @param subject the whole subject
 * @param issuer the whole issuer; for one that signed itself that is said
 * @param from valid from
 * @param until valid until
 * @param tone how its dates stand
 * @param life the same in words
 * @param fingerprint its SHA-256
 */
public record CertificateView(
        String name,
        String subject,
        String issuer,
        String from,
        String until,
        StatusPage.Tone tone,
        String life,
        String fingerprint) {
    /** The fingerprint in parts of eight pairs, each with the colon that follows it: a line may end after each. */
    public List<String> eights() {
        return List.of(fingerprint.split("(?<=\\G.{24})"));
    }

    static CertificateView of(CertificateFacts facts, Texts texts, Words words) {
        String until = words.date(facts.until());
        return new CertificateView(
                facts.name(),
                facts.subject(),
                facts.issuer().equals(facts.subject()) ? texts.get("certificate.self-signed") : facts.issuer(),
                words.date(facts.from()),
                until,
                switch (facts.life()) {
                    case GOOD -> StatusPage.Tone.GOOD;
                    case NEAR_END, NOT_YET -> StatusPage.Tone.WARNING;
                    case EXPIRED -> StatusPage.Tone.ERROR;
                },
                texts.get("certificate.life." + facts.life(), until),
                facts.fingerprint());
    }
}
