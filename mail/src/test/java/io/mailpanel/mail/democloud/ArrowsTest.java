package io.mailpanel.mail.democloud;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The two servers know nothing of each other, and nothing of the product knows the stand-in. */
final class ArrowsTest {
    private static final String CLOUD = "io.mailpanel.mail.democloud..";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.mailpanel.mail");

    @Test
    void theServersShareNothing() {
        noClasses()
                .that()
                .resideInAPackage("io.mailpanel.mail.democloud.smtp..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.mailpanel.mail.democloud", "io.mailpanel.mail.democloud.identity..")
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage("io.mailpanel.mail.democloud.identity..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.mailpanel.mail.democloud", "io.mailpanel.mail.democloud.smtp..")
                .check(classes);
    }

    @Test
    void theProductDoesNotKnowTheStandIn() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CLOUD)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CLOUD)
                .check(classes);
    }
}
