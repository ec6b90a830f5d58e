package io.mailpanel.mail.whole;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tests that share a device and a demo cloud, in which all is well again after each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AtStation {
    Path folder;
    Station station;

    @BeforeAll
    void start(@TempDir Path temporary) throws Exception {
        folder = temporary;
        station = new Station(folder);
    }

    @AfterAll
    void stop() {
        station.close();
    }

    @AfterEach
    void mend() throws Exception {
        station.cloud.faults().clear();
    }
}
