package io.mailpanel.boot;

import io.mailpanel.hardware.real.SystemFiles;
import java.nio.file.Path;
import java.util.Arrays;

/** The product on a machine whose kernel shows its files in another folder: the first argument. */
final class AnotherMachine {
    private AnotherMachine() {}

    public static void main(String[] args) {
        Main.run(new SystemFiles(Path.of(args[0])), Arrays.copyOfRange(args, 1, args.length));
    }
}
