package io.mailpanel.mail.democloud.fault;

/** Something that can be made to go wrong at a stand-in server. Two that are equal are the same fault. Immutable. */
public interface Fault {}
