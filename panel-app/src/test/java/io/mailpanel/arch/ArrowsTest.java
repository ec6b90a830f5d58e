package io.mailpanel.arch;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the house: boot to the faces, the faces to the device, the device to mail, hardware and status-print. */
@AnalyzeClasses(packages = "io.mailpanel", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArrowsTest {
    private static final String BOOT = "io.mailpanel.boot..";
    private static final String DEVICE = "io.mailpanel.device..";
    private static final String HARDWARE = "io.mailpanel.hardware..";
    private static final String MAIL = "io.mailpanel.mail..";
    private static final String STATUS_PRINT = "io.mailpanel.statusprint..";
    private static final String PANEL = "io.mailpanel.panel..";
    private static final String WEB_CONFIG = "io.mailpanel.webconfig..";
    private static final String KIOSK = "io.mailpanel.kiosk..";
    private static final String UX_LAB = "io.mailpanel.uxlab..";
    private static final String DEMO_CLOUD = "io.mailpanel.mail.democloud..";
    private static final String SIMULATED = "io.mailpanel.hardware.sim..";

    @ArchTest
    static final ArchRule everyClassHasARoom = classes()
            .should()
            .resideInAnyPackage(BOOT, DEVICE, HARDWARE, MAIL, STATUS_PRINT, PANEL, WEB_CONFIG, KIOSK, UX_LAB);

    @ArchTest
    static final ArchRule pi4jIsInHardwareOnly = onlyIn(HARDWARE, "com.pi4j..", "com.fazecast..");

    @ArchTest
    static final ArchRule msalAndMailAreInMailOnly =
            onlyIn(MAIL, "com.microsoft..", "jakarta.mail..", "jakarta.activation..", "org.eclipse.angus..");

    @ArchTest
    static final ArchRule nimbusIsInMailOnly = onlyIn(MAIL, "com.nimbusds..");

    @ArchTest
    static final ArchRule javalinIsInWebConfigOnly = onlyIn(WEB_CONFIG, "io.javalin..", "org.eclipse.jetty..");

    @ArchTest
    static final ArchRule prometheusIsInWebConfigOnly = onlyIn(WEB_CONFIG, "io.prometheus..");

    @ArchTest
    static final ArchRule jteIsWherePagesAre = noClasses()
            .that()
            .resideOutsideOfPackages(WEB_CONFIG, DEMO_CLOUD)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("gg.jte..");

    @ArchTest
    static final ArchRule tomlIsInBootAndTheProfilesOnly = noClasses()
            .that()
            .resideOutsideOfPackages(BOOT, STATUS_PRINT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.tomlj..");

    @ArchTest
    static final ArchRule jnaIsInHardwareOnly = onlyIn(HARDWARE, "com.sun.jna..");

    @ArchTest
    static final ArchRule statusPrintDependsOnNothingOfOurs = nothingOfOurs(STATUS_PRINT);

    @ArchTest
    static final ArchRule hardwareDependsOnNothingOfOurs = nothingOfOurs(HARDWARE);

    @ArchTest
    static final ArchRule mailDependsOnNothingOfOurs = nothingOfOurs(MAIL);

    @ArchTest
    static final ArchRule theDeviceDependsOnTheRoomsBelowOnly = noClasses()
            .that()
            .resideInAPackage(DEVICE)
            .should()
            .dependOnClassesThat(resideInAPackage("io.mailpanel..")
                    .and(not(resideInAnyPackage(DEVICE, HARDWARE, MAIL, STATUS_PRINT))));

    @ArchTest
    static final ArchRule theDeviceHasNoFace = noClasses()
            .that()
            .resideInAPackage(DEVICE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.swing..", "java.awt.event..", "com.formdev..", "io.javalin..", "gg.jte..");

    @ArchTest
    static final ArchRule webConfigIsNoSwing = noClasses()
            .that()
            .resideInAPackage(WEB_CONFIG)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.swing..", "com.formdev..");

    @ArchTest
    static final ArchRule thePanelKnowsTheDeviceOnly = face(PANEL);

    @ArchTest
    static final ArchRule webConfigKnowsTheDeviceOnly = face(WEB_CONFIG);

    @ArchTest
    static final ArchRule theKioskKnowsTheDeviceOnly = face(KIOSK).allowEmptyShould(true);

    @ArchTest
    static final ArchRule theUxLabKnowsTheDeviceOnly = face(UX_LAB).allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyBootKnowsWhatIsSimulated = noClasses()
            .that()
            .resideOutsideOfPackages(BOOT, DEMO_CLOUD, HARDWARE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DEMO_CLOUD, SIMULATED);

    @ArchTest
    static final ArchRule onlyBootMakesPartsOfOtherRooms =
            noClasses().that().resideOutsideOfPackage(BOOT).should().callConstructorWhere(new AcrossRooms());

    @ArchTest
    static final ArchRule nobodyKnowsBoot = noClasses()
            .that()
            .resideOutsideOfPackage(BOOT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BOOT);

    @ArchTest
    static final ArchRule theRoomsHaveNoCycles =
            slices().matching("io.mailpanel.(*)..").should().beFreeOfCycles();

    private static ArchRule onlyIn(String room, String... libraries) {
        return noClasses()
                .that(resideInAPackage("io.mailpanel..").and(not(resideInAPackage(room))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }

    private static ArchRule nothingOfOurs(String room) {
        return noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat(resideInAPackage("io.mailpanel..").and(not(resideInAPackage(room))));
    }

    /**
     * A face may use the device, and below it only what is part of the device's own interface: values and enums.
     */
    private static ArchRule face(String room) {
        return noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat(resideInAPackage("io.mailpanel..")
                        .and(not(resideInAnyPackage(room, DEVICE)))
                        .and(not(Values.INSTANCE)));
    }
}
