import java.io.File;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;

import org.verapdf.pdfa.validation.profiles.ErrorDetails;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Reference;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Asks veraPDF about PDF files: java Judge FILE..., one line per file and profile, tab-separated:
 * file, profile, PASS or FAIL or ERROR, rules in the profile, checks done, failed rules.
 *
 * The profiles are read with the plain DOM, for the jar comes without the JAXB that veraPDF itself
 * would read them with.
 */
public final class Judge {
    private static final String PLACE = "/org/verapdf/pdfa/validation/";

    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        ValidationProfile[] profiles = {
            profile("PDFUA-1.xml", PDFAFlavour.PDFUA_1), profile("PDFA-3A.xml", PDFAFlavour.PDFA_3_A)
        };
        for (String file : files) {
            for (ValidationProfile profile : profiles) {
                System.out.println(file + "\t" + profile.getPDFAFlavour().getId() + "\t" + verdict(file, profile));
            }
        }
    }

    private static String verdict(String file, ValidationProfile profile) {
        int rules = profile.getRules().size();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), profile.getPDFAFlavour());
                PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, false)) {
            ValidationResult result = validator.validate(parser);
            String said = result.isCompliant() ? "PASS" : "FAIL";
            return said + "\t" + rules + "\t" + result.getTotalAssertions() + "\t" + failed(result);
        } catch (Exception | StackOverflowError error) {
            return "ERROR\t" + rules + "\t0\t" + error.getClass().getSimpleName();
        }
    }

    private static String failed(ValidationResult result) {
        Set<String> rules = new TreeSet<>();
        for (Map.Entry<RuleId, Integer> each : result.getFailedChecks().entrySet()) {
            RuleId id = each.getKey();
            rules.add(id.getClause() + "-" + id.getTestNumber() + " x" + each.getValue());
        }
        return String.join(", ", rules);
    }

    private static ValidationProfile profile(String file, PDFAFlavour flavour) throws Exception {
        try (InputStream stream = Judge.class.getResourceAsStream(PLACE + file)) {
            Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream);
            Set<Rule> rules = new HashSet<>();
            for (Element each : children(document, "rule")) {
                rules.add(rule(each));
            }
            Set<Variable> variables = new HashSet<>();
            for (Element each : children(document, "variable")) {
                variables.add(Profiles.variableFromValues(each.getAttribute("name"), each.getAttribute("object"),
                        text(each, "defaultValue"), text(each, "value")));
            }
            return Profiles.profileFromValues(flavour, Profiles.profileDetailsFromValues(file, file, file, new Date()), "",
                    rules, variables);
        }
    }

    private static Rule rule(Element element) {
        Element id = (Element) element.getElementsByTagName("id").item(0);
        RuleId named = Profiles.ruleIdFromValues(PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
                id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber")));
        ErrorDetails error = Profiles.errorFromValues("refused", new ArrayList<ErrorArgument>());
        String deferred = element.getAttribute("deferred");
        return Profiles.ruleFromValues(named, element.getAttribute("object"),
                deferred.isEmpty() ? null : Boolean.valueOf(deferred), element.getAttribute("tags"),
                text(element, "description"), text(element, "test"), error, new ArrayList<Reference>());
    }

    private static List<Element> children(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < found.getLength(); index++) {
            elements.add((Element) found.item(index));
        }
        return elements;
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent().trim();
    }
}
