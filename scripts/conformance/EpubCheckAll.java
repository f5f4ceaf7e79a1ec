import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/**
 * paths on standard input -> EPUBCheck's findings on standard output, one a line: path, severity, code, place, message, with tabs between.
 * One Java machine for all files, because starting and warming EPUBCheck costs seconds and one small book costs milliseconds.
 * The last line says how many books were opened, so that a run cut short is seen.
 */
public class EpubCheckAll {
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> paths = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).lines().collect(Collectors.toList());
    paths.parallelStream().forEach(path -> {
      ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
      new EpubCheck(new File(path), new Lines(path, lines)).doValidate();
      lines.forEach(out::println);
    });
    out.println("checked\t" + paths.size() + "\t" + EpubCheck.version());
  }

  static class Lines extends MasterReport {
    private final String path;
    private final ConcurrentLinkedQueue<String> lines;

    Lines(String path, ConcurrentLinkedQueue<String> lines) {
      this.path = path;
      this.lines = lines;
      setEpubFileName(path);
    }

    @Override
    public void message(Message message, EPUBLocation place, Object... values) {
      if (message.getSeverity() != Severity.ERROR && message.getSeverity() != Severity.FATAL && message.getSeverity() != Severity.WARNING) {
        return;
      }
      String where = place.getPath() + ":" + place.getLine() + ":" + place.getColumn();
      lines.add(String.join("\t", path, message.getSeverity().toString(), message.getID().toString(), where, message.getMessage(values).replaceAll("\\s+", " ")));
    }

    @Override
    public void info(String resource, FeatureEnum feature, String value) {}

    @Override
    public int generate() {
      return 0;
    }

    @Override
    public void initialize() {}
  }
}
