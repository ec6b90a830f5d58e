package io.mailpanel.device;

import io.mailpanel.mail.democloud.DemoCloud;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a whole device each, all of a class at one demo cloud. */
abstract class OneCloud {
    @TempDir
    private static Path sky;

    static DemoCloud cloud;

    @TempDir
    Path folder;

    Rig rig;

    @BeforeAll
    static void startCloud() throws Exception {
        cloud = Rig.cloud(sky);
    }

    @AfterAll
    static void stopCloud() {
        cloud.close();
    }

    @BeforeEach
    void openRig() throws Exception {
        rig = new Rig(folder, cloud);
    }

    @AfterEach
    void closeRig() {
        rig.close();
    }
}
