package dev.liaison.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Tests run with more than the jar that people start has in it. */
class PackagedTest {
    private static final List<String> ROOMS = List.of("bpmn", "domain", "providers", "processes", "workers");

    @Test
    void what_a_room_needs_is_not_kept_out_of_the_jar_by_naming_it_for_tests() {
        var forTests = named(dependencies("app").filter(PackagedTest::forTests));
        var needed = named(ROOMS.stream().flatMap(PackagedTest::dependencies).filter(it -> !forTests(it)));
        assertThat(needed).isNotEmpty().doesNotContainAnyElementsOf(forTests);
    }

    private static Set<String> named(Stream<Element> dependencies) {
        return dependencies
                .filter(it -> text(it, "type").isEmpty())
                .map(it -> text(it, "groupId") + ":" + text(it, "artifactId"))
                .collect(Collectors.toSet());
    }

    private static boolean forTests(Element dependency) {
        return text(dependency, "scope").equals("test");
    }

    private static Stream<Element> dependencies(String module) {
        try {
            var file = Path.of("..", module, "pom.xml").toFile();
            var all = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file)
                    .getElementsByTagName("dependency");
            return IntStream.range(0, all.getLength()).mapToObj(at -> (Element) all.item(at));
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Element dependency, String name) {
        var found = dependency.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }
}
