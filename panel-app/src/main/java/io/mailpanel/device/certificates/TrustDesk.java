package io.mailpanel.device.certificates;

import io.mailpanel.device.settings.Refused;
import java.util.List;

/**
 * Network Security &gt; CA Certificate and Root Certificate Update. A change is durable when the call returns and holds for
 * every connection made from then on: mail server, Connection Test, sign-in. Thread-safe.
 */
public interface TrustDesk {
    /** The field that an uploaded file's error belongs to. */
    String FILE = "certificate.file";

    /** The largest file with authorities, bytes. */
    int MOST_AUTHORITY_BYTES = 256 * 1024;
    /** The largest bundle of root certificates, bytes. */
    int MOST_BUNDLE_BYTES = 1024 * 1024;
    /** The most authorities that are kept. */
    int MOST_AUTHORITIES = 50;
    /** The fewest root certificates of a bundle: with fewer, hardly any server could be reached. */
    int FEWEST_ROOTS = 10;
    /** The most root certificates of a bundle. */
    int MOST_ROOTS = 1000;

    /** The authorities believed besides the root certificates: those of the configuration first, then the imported ones. */
    List<Authority> authorities();

    /**
     * Imports the authorities of a file: PEM with one or more certificates, or one in DER. All of them or none.
     *
     * @return the new ones
     * @throws Refused why not, field {@link #FILE}
     */
    List<Authority> importAuthorities(byte[] file) throws Refused;

    /**
     * Stops believing an imported authority.
     *
     * @param fingerprint as its facts have it
     * @return whether there was such a one
     * @throws Refused if that cannot be stored; then it is still believed
     */
    boolean removeAuthority(String fingerprint) throws Refused;

    /** The root certificates in use. */
    Roots roots();

    /**
     * Those of the imported root certificates that are near their end; those that are past it are not believed anyhow, and
     * the system's are renewed with the system.
     */
    List<CertificateFacts> lapsingRoots();

    /**
     * Uses the root certificates of a PEM file instead of the system's; it is checked whole before anything changes. Those
     * that are out of date are kept and not believed, and one that stands there twice counts once.
     *
     * @param file the bundle
     * @param name the file's name, for people
     * @throws Refused why not, field {@link #FILE}
     */
    void importRoots(byte[] file, String name) throws Refused;

    /**
     * Uses the system's root certificates again, and deletes the imported ones.
     *
     * @throws Refused if that cannot be stored
     */
    void useSystemRoots() throws Refused;
}
