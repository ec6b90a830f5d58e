package io.mailpanel.arch;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.signin.DeviceCodeSession;
import io.mailpanel.mail.signin.SignInSession;

/** What a face may see of the rooms below the device: records, enums, and the two types of the device's interface. */
final class Values extends DescribedPredicate<JavaClass> {
    static final Values INSTANCE = new Values();

    private Values() {
        super("values of mail, hardware and status-print");
    }

    @Override
    public boolean test(JavaClass given) {
        JavaClass type = given.getBaseComponentType();
        boolean below = type.getPackageName().matches("io\\.mailpanel\\.(mail|hardware|statusprint)(\\..*)?");
        boolean value = type.isRecord()
                || type.isEnum()
                || type.isEquivalentTo(MailException.class)
                || type.isEquivalentTo(SignInSession.class)
                || type.isEquivalentTo(DeviceCodeSession.class);
        return below && value;
    }
}
