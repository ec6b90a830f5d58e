package io.mailpanel.device;

/**
 * Who the device is.
 *
 * @param name the administrator's name for it
 * @param location where it stands, may be empty
 * @param model the model's name
 * @param serial its serial number
 * @param version the software's version
 */
public record DeviceInfo(String name, String location, String model, String serial, String version) {
    /** The same under another name at another place. */
    public DeviceInfo called(String otherName, String otherLocation) {
        return new DeviceInfo(otherName, otherLocation, model, serial, version);
    }
}
