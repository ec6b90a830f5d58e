package io.mailpanel.device.certificates;

import java.util.List;

/**
 * The certificate that Web Config shows to browsers.
 *
 * @param facts what it says of itself
 * @param imported whether an administrator imported it; else the device made it itself
 * @param names the host names and addresses that it is good for
 * @param missing names and addresses of this device that it is not good for
 * @param chain how many certificates are sent, its own counted
 */
public record ServerCertificate(
        CertificateFacts facts, boolean imported, List<String> names, List<String> missing, int chain) {
    /** Cannot be changed afterwards. */
    public ServerCertificate {
        names = List.copyOf(names);
        missing = List.copyOf(missing);
    }
}
