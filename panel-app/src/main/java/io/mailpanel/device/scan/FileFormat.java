package io.mailpanel.device.scan;

/** What kind of file a scan becomes. */
public enum FileFormat {
    /** One document with all pages. */
    PDF("pdf", "application/pdf"),
    /** One picture for each page. */
    JPEG("jpg", "image/jpeg"),
    /** One file with all pages. */
    TIFF("tif", "image/tiff");

    private final String ending;
    private final String mediaType;

    FileFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** The file name's ending, without the dot. */
    public String ending() {
        return ending;
    }

    /** For the mail. */
    public String mediaType() {
        return mediaType;
    }
}
