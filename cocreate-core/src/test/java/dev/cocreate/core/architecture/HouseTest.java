package dev.cocreate.core.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rules of the house over every class of API and core; {@link Rooms} holds the order of the floors. */
class HouseTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/cocreate-testkit/"))
            .importPackages(Rooms.API);

    /** What a word means to the market and not to a partner (concept 38). */
    private static final Set<String> MARKET_WORDS =
            Set.of("target", "targets", "targeted", "targeting", "lead", "leads");

    @Test
    void seesApiAndCore() {
        Set<String> packages = HOUSE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());

        assertThat(packages).contains(Rooms.API);
        assertThat(packages).anyMatch(name -> name.startsWith(Rooms.ENTRY));
    }

    @Test
    void everyPackageHasItsFloor() {
        check(classes().should(hold("stand in a room that Rooms knows", (type, report) -> {
            if (!Rooms.isKnown(type.getPackageName())) {
                report.accept(type.getName(), "is in a package without a floor: give it one in Rooms");
            }
        })));
    }

    @Test
    void noRoomUsesAHigherOne() {
        check(classes().should(hold("use only their own floor and those below", (type, report) -> {
            Optional<Integer> own = Rooms.floor(type.getPackageName());
            if (own.isEmpty()) {
                return;
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass used = dependency.getTargetClass().getBaseComponentType();
                int floor = isFacade(used)
                        ? Rooms.TOP
                        : Rooms.floor(used.getPackageName()).orElse(0);
                if (floor > own.get()) {
                    report.accept(dependency.getDescription(), "climbs to a higher room");
                }
            }
        })));
    }

    @Test
    void sharedWordsUseNoRoom() {
        check(noClasses()
                .that()
                .resideInAPackage(Rooms.API)
                .and(are("not the facade", type -> !isFacade(type)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Rooms.patterns())
                .orShould()
                .dependOnClassesThat(are("the facade", HouseTest::isFacade)));
    }

    @Test
    void packagesAreNamedAfterConcepts() {
        Set<String> banned = Set.of("util", "common", "impl", "manager", "helper", "model", "exception");
        check(classes().should(hold("stand in a package named after a concept", (type, report) -> {
            for (String part : type.getPackageName().split("\\.", -1)) {
                if (banned.contains(part)) {
                    report.accept(type.getName(), "is in a package called '" + part + "'");
                }
            }
        })));
    }

    @Test
    void typesAreNamedAfterWhatTheyAre() {
        List<String> banned = List.of("Manager", "Util", "Utils", "Helper", "Impl", "Data", "Info");
        check(classes().should(hold("say what they are", (type, report) -> {
            for (String ending : banned) {
                if (type.getSimpleName().endsWith(ending)) {
                    report.accept(type.getName(), "ends with '" + ending + "'");
                }
            }
        })));
    }

    @Test
    @Tag("concept-38")
    void nothingIsNamedAfterTheMarket() {
        check(classes().should(hold("treat nobody as a market", (type, report) -> {
            marketWord(type.getSimpleName())
                    .ifPresent(word -> report.accept(type.getName(), "carries the word '" + word + "'"));
            for (JavaMethod method : type.getMethods()) {
                marketWord(method.getName())
                        .ifPresent(word -> report.accept(method.getFullName(), "carries the word '" + word + "'"));
            }
        })));
    }

    /** Time, identity and chance come from the builder, or nothing could be replayed. */
    @Test
    void timeIdentityAndChanceAreHandedIn() {
        check(classes()
                .that()
                .resideOutsideOfPackages(Rooms.ENTRY, Rooms.INTERNAL + ".road..")
                .should(hold("be handed time, identity and chance", (type, report) -> {
                    for (JavaCodeUnitAccess<?> access : accesses(type)) {
                        if (isAmbient(access)) {
                            report.accept(access.getDescription(), "takes what the builder should hand in");
                        }
                    }
                })));
    }

    @Test
    void theApiNeedsOnlyTheJdk() {
        check(classes()
                .that(are("of the API", HouseTest::isApi))
                .should()
                .onlyDependOnClassesThat(are(
                        "of the API, of java.* or of JSpecify",
                        type -> isApi(type)
                                || type.isPrimitive()
                                || isUnder(type, "java")
                                || isUnder(type, "org.jspecify"))));
    }

    @Test
    void exportedSignaturesNameNoLibrary() {
        List<String> libraries = List.of(
                "tools.jackson", "com.fasterxml.jackson", "com.google.common", "com.google.errorprone", "org.slf4j");
        check(classes()
                .that(are("exported", HouseTest::isExported))
                .should(hold("name no library in their signatures", (type, report) -> {
                    for (JavaClass named : signature(type)) {
                        if (libraries.stream().anyMatch(library -> isUnder(named, library))) {
                            report.accept(type.getName(), "names " + named.getName() + " in its signature");
                        }
                    }
                })));
    }

    /** No public method goes round the gate: whoever wants to append must take the road. */
    @Test
    @Tag("concept-80")
    void onlyTheRoadAppendsToTheJournal() {
        String journal = "dev.cocreate.journal.Journal";
        check(classes()
                .that()
                .resideOutsideOfPackages(Rooms.ENTRY, Rooms.INTERNAL + ".road..", Rooms.INTERNAL + ".journal..")
                .and(are("not the journal itself", type -> !type.getName().equals(journal)))
                .should(hold("leave appending to the road", (type, report) -> {
                    for (JavaCodeUnitAccess<?> access : accesses(type)) {
                        if (access.getTarget().getName().equals("append")
                                && access.getTargetOwner().isAssignableTo(journal)) {
                            report.accept(access.getDescription(), "goes round the gate");
                        }
                    }
                })));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }

    /** A condition told as a loop over what breaks it: the report takes what was found and why it is wrong. */
    private static ArchCondition<JavaClass> hold(
            String rule, BiConsumer<JavaClass, BiConsumer<String, String>> search) {
        return new ArchCondition<>(rule) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                search.accept(type, (found, why) -> events.add(SimpleConditionEvent.violated(type, found + " " + why)));
            }
        };
    }

    private static DescribedPredicate<JavaClass> are(String description, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    private static boolean isFacade(JavaClass type) {
        return type.getName().equals("dev.cocreate.CoCreate") || type.getName().startsWith("dev.cocreate.CoCreate$");
    }

    private static boolean isApi(JavaClass type) {
        JavaClass base = type.getBaseComponentType();
        return isUnder(base, Rooms.API) && !isUnder(base, Rooms.ENTRY);
    }

    private static boolean isExported(JavaClass type) {
        boolean exported = isApi(type) || type.getPackageName().equals(Rooms.ENTRY);
        return exported && isOpen(type.getModifiers());
    }

    private static boolean isUnder(JavaClass type, String packageName) {
        String own = type.getBaseComponentType().getPackageName();
        return own.equals(packageName) || own.startsWith(packageName + ".");
    }

    private static boolean isOpen(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    /** Calls and method references alike. */
    private static Set<JavaCodeUnitAccess<?>> accesses(JavaClass type) {
        Set<JavaCodeUnitAccess<?>> accesses = new LinkedHashSet<>();
        accesses.addAll(type.getCodeUnitCallsFromSelf());
        accesses.addAll(type.getCodeUnitReferencesFromSelf());
        return accesses;
    }

    private static boolean isAmbient(JavaCodeUnitAccess<?> access) {
        String name = access.getTarget().getName();
        boolean handedNothing = access.getTarget().getRawParameterTypes().isEmpty();
        return switch (access.getTargetOwner().getName()) {
            case "java.time.Instant",
                    "java.time.LocalDate",
                    "java.time.LocalDateTime",
                    "java.time.LocalTime",
                    "java.time.OffsetDateTime",
                    "java.time.Year",
                    "java.time.YearMonth",
                    "java.time.ZonedDateTime" -> name.equals("now") && handedNothing;
            case "java.time.Clock", "java.time.InstantSource" -> name.startsWith("system");
            case "java.lang.System" -> name.equals("currentTimeMillis");
            case "java.lang.Math" -> name.equals("random");
            case "java.util.UUID" -> name.equals("randomUUID");
            case "java.util.Random", "java.util.SplittableRandom" ->
                name.equals(JavaConstructor.CONSTRUCTOR_NAME) && handedNothing;
            case "java.util.concurrent.ThreadLocalRandom" -> name.equals("current");
            default -> false;
        };
    }

    /** Word by word, so that "misleading" and "retarget" stay free, and an answer may still lead to a question. */
    private static Optional<String> marketWord(String name) {
        if (name.startsWith("lambda$")) {
            return Optional.empty();
        }
        String small = name.toLowerCase(Locale.ROOT);
        for (String word : List.of("segment", "campaign")) {
            if (small.contains(word)) {
                return Optional.of(word);
            }
        }
        return Arrays.stream(name.replaceAll("[Ll]eads?To(?![a-z])", "")
                        .split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^A-Za-z0-9]+", -1))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(MARKET_WORDS::contains)
                .findFirst();
    }

    /** Every class that a caller of this type must know: supertypes, bounds, and its open members. */
    private static Set<JavaClass> signature(JavaClass type) {
        Set<JavaType> named = new LinkedHashSet<>(type.getInterfaces());
        type.getSuperclass().ifPresent(named::add);
        type.getTypeParameters().forEach(parameter -> named.addAll(parameter.getUpperBounds()));
        for (JavaMember member : type.getMembers()) {
            if (isOpen(member.getModifiers())) {
                named.addAll(types(member).toList());
            }
        }
        Stream<JavaClass> annotations = Stream.concat(
                        type.getAnnotations().stream(),
                        type.getMembers().stream()
                                .filter(member -> isOpen(member.getModifiers()))
                                .flatMap(member -> member.getAnnotations().stream()))
                .map(annotation -> annotation.getRawType());
        return Stream.concat(named.stream().flatMap(name -> name.getAllInvolvedRawTypes().stream()), annotations)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<JavaType> types(JavaMember member) {
        if (member instanceof JavaField field) {
            return Stream.of(field.getType());
        }
        JavaCodeUnit unit = (JavaCodeUnit) member;
        return Stream.of(
                        Stream.of(unit.getReturnType()),
                        unit.getParameterTypes().stream(),
                        unit.getExceptionTypes().stream(),
                        unit.getTypeParameters().stream().flatMap(parameter -> parameter.getUpperBounds().stream()))
                .flatMap(types -> types);
    }
}
