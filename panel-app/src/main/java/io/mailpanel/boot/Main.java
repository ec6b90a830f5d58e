package io.mailpanel.boot;

/** Starts the product. */
public final class Main {
    private Main() {}

    /** @param args see {@code mailpanel help} */
    public static void main(String[] args) {
        throw new UnsupportedOperationException();
    }
}
