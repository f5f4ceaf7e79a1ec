import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * paths on standard input -> what veraPDF has against them on standard output, one rule a line: path, flavour, rule, how often, message, with tabs between.
 * One Java machine for all files and both flavours, because starting and warming veraPDF costs seconds and one small file costs milliseconds.
 * The last line says how many times a file was found to keep a flavour or to break it, so that a run cut short is seen.
 */
public class VeraPdfAll {
  static final List<PDFAFlavour> FLAVOURS = List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1);

  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    VeraGreenfieldFoundryProvider.initialise();
    List<String> paths = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).lines().collect(Collectors.toList());
    ConcurrentLinkedQueue<String> judged = new ConcurrentLinkedQueue<>();
    paths.parallelStream().forEach(path -> {
      for (PDFAFlavour flavour : FLAVOURS) {
        try {
          judge(path, flavour).forEach(out::println);
        } catch (Exception error) {
          out.println(line(path, flavour, "none", 1, "veraPDF cannot read it: " + error));
        }
        judged.add(path);
      }
    });
    out.println("checked\t" + judged.size());
  }

  static List<String> judge(String path, PDFAFlavour flavour) throws Exception {
    try (InputStream bytes = new FileInputStream(new File(path)); PDFAParser parser = Foundries.defaultInstance().createParser(bytes, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, 1, false, true, false)) {
      ValidationResult result = validator.validate(parser);
      Map<String, String> lines = new TreeMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
        String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
        int times = result.getFailedChecks().getOrDefault(assertion.getRuleId(), 1);
        String message = assertion.getErrorMessage() == null ? assertion.getMessage() : assertion.getErrorMessage();
        lines.putIfAbsent(rule, line(path, flavour, rule, times, message + " at " + assertion.getLocation().getContext()));
      }
      if (lines.isEmpty() && !result.isCompliant()) return List.of(line(path, flavour, "none", 1, "not compliant"));
      return List.copyOf(lines.values());
    }
  }

  static String line(String path, PDFAFlavour flavour, String rule, int times, String message) {
    return String.join("\t", path, flavour.getId(), rule, String.valueOf(times), message.replaceAll("\\s+", " "));
  }
}
