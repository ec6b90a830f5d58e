package io.mailpanel.device.scan;

/** Where the scanner takes the document from. */
public enum PaperSource {
    /** The glass: one page. */
    FLATBED,
    /** The feeder, one side, until it is empty. */
    FEEDER,
    /** The feeder, both sides, until it is empty. */
    FEEDER_BOTH_SIDES
}
