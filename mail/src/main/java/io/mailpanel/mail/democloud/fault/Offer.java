package io.mailpanel.mail.democloud.fault;

import java.util.List;
import java.util.function.BiFunction;

/**
 * A fault that a person can switch on.
 *
 * @param name what to call it, of small letters, digits and hyphens
 * @param server whose it is
 * @param takes what else can be said of it
 * @param words the keys of what it does: the sentence, then what stands in its places; empty if it is a reply
 * @param reply what the server says; empty if it is no reply
 * @param fault what is switched on
 */
public record Offer(String name, Server server, Takes takes, List<String> words, String reply, Fault fault) {
    /** The stand-in servers. */
    public enum Server {
        /** Where people and devices sign in. */
        IDENTITY,
        /** SMTP. */
        MAIL,
        /** POP3. */
        POP
    }

    /**
     * What it does, in words; for a reply the reply.
     *
     * @param texts gives a text for its key and what stands in its places
     */
    public String words(BiFunction<String, Object[], String> texts) {
        if (words.isEmpty()) {
            return reply;
        }
        Object[] parts = words.subList(1, words.size()).stream()
                .map(key -> texts.apply(key, new Object[0]))
                .toArray();
        return texts.apply(words.get(0), parts);
    }

    /** One that is told in words. */
    public static Offer told(String name, Server server, Takes takes, Fault fault, String... words) {
        return new Offer(name, server, takes, List.of(words), "", fault);
    }

    /** One that is a reply. */
    public static Offer said(String name, Server server, Takes takes, Fault fault, String reply) {
        return new Offer(name, server, takes, List.of(), reply, fault);
    }
}
