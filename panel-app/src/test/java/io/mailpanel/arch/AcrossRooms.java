package io.mailpanel.arch;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;

/** A {@code new} of something that another room owns and that is more than a value; the product's words are values. */
final class AcrossRooms extends DescribedPredicate<JavaConstructorCall> {
    AcrossRooms() {
        super("it makes a part of another room");
    }

    @Override
    public boolean test(JavaConstructorCall call) {
        JavaClass made = call.getTargetOwner();
        boolean words = made.getPackageName().equals("io.mailpanel.device.text");
        boolean part = !words && !made.isRecord() && !made.isEnum() && !made.isAssignableTo(Throwable.class);
        return part
                && made.getPackageName().startsWith("io.mailpanel.")
                && !room(made).equals(room(call.getOriginOwner()));
    }

    private static String room(JavaClass type) {
        return type.getPackageName().split("\\.")[2];
    }
}
