package app.luodi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "app.luodi", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {
    @ArchTest
    static final ArchRule onlyScreensKnowVaadin = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "..page..", "..shell..", "app.luodi")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule onlyApiPackagesKnowHttp = noClasses()
            .that()
            .resideOutsideOfPackages("..api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web.bind..", "org.springframework.http..");

    @ArchTest
    static final ArchRule nobodyMentionsTheDistrict = noClasses()
            .that()
            .resideOutsideOfPackage("..tenancy..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..tenancy..");
}
