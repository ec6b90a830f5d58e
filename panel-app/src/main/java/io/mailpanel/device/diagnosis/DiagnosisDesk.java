package io.mailpanel.device.diagnosis;

import java.util.List;

/** The Connection Test and the preparation. What becomes of a test is in the device's state. None of these blocks. */
public interface DiagnosisDesk {
    /** Begins a test with the settings in force; false if one is under way, which goes on. */
    boolean begin();

    /** Ends the test under way; the result of the one before stays. Does nothing if there is none. */
    void cancel();

    /** The preparatory steps of the guide, each with what is known of it now. */
    List<Prepared> preparation();
}
