package io.mailpanel.device;

import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;

/** Records of which a test wants one thing otherwise. */
public final class Records {
    private Records() {}

    /**
     * The same but for one component, by its name.
     *
     * @param value of the component's type
     */
    @SuppressWarnings("unchecked")
    public static <R extends Record> R with(R record, String component, Object value) {
        RecordComponent[] all = record.getClass().getRecordComponents();
        Class<?>[] types = Stream.of(all).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[all.length];
        boolean there = false;
        try {
            for (int i = 0; i < all.length; i++) {
                boolean named = all[i].getName().equals(component);
                there |= named;
                values[i] = named ? value : all[i].getAccessor().invoke(record);
            }
            if (!there) {
                throw new IllegalArgumentException(record.getClass() + " has no " + component);
            }
            return (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
