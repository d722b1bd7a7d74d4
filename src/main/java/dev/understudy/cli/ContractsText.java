package dev.understudy.cli;

import dev.understudy.Mocking;
import dev.understudy.Settings;
import dev.understudy.Understudy;
import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.examples.Fill;
import dev.understudy.examples.RequestSampler;
import dev.understudy.examples.SampleRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a banner says of contracts that are answered from themselves. */
final class ContractsText {
  private static final int MOST_CURLS = 3;

  private final Understudy understudy;
  private final Settings settings;
  private final Mocking mocking;

  ContractsText(Understudy understudy) {
    this.understudy = understudy;
    this.settings = understudy.settings();
    this.mocking = settings.mocking();
  }

  String answers() {
    String first =
        mocking.examples().dynamic()
            ? "data made from the schemas"
            : "the contract's examples, and data made from its schemas where there are none";
    return first + "; seed " + mocking.examples().seed();
  }

  String security() {
    if (!mocking.security()) {
      return "off: no credentials are asked for";
    }
    String others = understudy.written().isEmpty() ? "" : ", but for the keys below";
    return "asked for as the contract says, and any credentials will do" + others;
  }

  /** What a contract is called, with its version. */
  static String name(Contract contract) {
    String title = contract.title().isBlank() ? "a contract without a title" : contract.title();
    return contract.version().isBlank() ? title : title + ", version " + contract.version();
  }

  String title(Contract contract) {
    int operations = contract.operations().size();
    return name(contract)
        + ", "
        + operations
        + (operations == 1 ? " operation" : " operations")
        + base(contract, mostly(contract)).map(base -> " under " + base).orElse("")
        + (understudy.written().contains(contract) ? ", with state" : "");
  }

  // The first base path that most of its operations have.
  private static List<String> mostly(Contract contract) {
    return contract.operations().stream()
        .collect(Collectors.groupingBy(Operation::bases, LinkedHashMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(List.of());
  }

  private Optional<String> base(Contract contract, List<String> bases) {
    int at = understudy.contracts().indexOf(contract);
    if (mocking.contracts().size() == understudy.contracts().size()) {
      Optional<String> prefix = mocking.contracts().get(at).prefix();
      if (prefix.isPresent()) {
        return prefix;
      }
    }
    return bases.stream().filter(base -> !base.isEmpty() && !base.contains("{")).findFirst();
  }

  /** Lines for a shell, one a contract: something to read, with what its contract asks for. */
  List<String> curls() {
    List<String> lines = new ArrayList<>();
    for (Contract contract : understudy.contracts()) {
      (understudy.written().contains(contract) ? known(contract) : sampled(contract))
          .ifPresent(lines::add);
    }
    return lines.size() <= MOST_CURLS ? lines : lines.subList(0, MOST_CURLS);
  }

  private Optional<String> known(Contract contract) {
    return understudy
        .scenario()
        .map(
            it ->
                Banner.curl(
                    understudy.url() + base(contract, mostly(contract)).orElse(""), it.keys()));
  }

  private Optional<String> sampled(Contract contract) {
    return contract.operations().stream()
        .filter(operation -> operation.method().equals("GET"))
        .findFirst()
        .flatMap(operation -> curl(contract, operation));
  }

  private Optional<String> curl(Contract contract, Operation operation) {
    try {
      SampleRequest request = new RequestSampler(0, Fill.REQUIRED).request(operation);
      StringBuilder line = new StringBuilder("curl ");
      line.append(
          quoted(
              understudy.url() + base(contract, operation.bases()).orElse("") + request.target()));
      for (Map.Entry<String, String> header : request.headers()) {
        if (!header.getKey().equals("Accept")) {
          line.append(" -H ").append(quoted(header.getKey() + ": " + header.getValue()));
        }
      }
      return Optional.of(line.toString());
    } catch (RequestSampler.CannotSample e) {
      return Optional.empty();
    }
  }

  private static String quoted(String word) {
    return word.matches("[\\w:/.-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
