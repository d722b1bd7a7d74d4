package dev.understudy.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that is to be said against a contract: what was found while it was loaded, the examples that
 * their schemas refuse, and what no server could honour. It takes longer than loading does.
 */
public final class Lint {
  private final Contract contract;
  private final List<SchemaRule> rules;
  private final Findings findings = new Findings();

  private Lint(Contract contract, List<SchemaRule> more) {
    this.contract = contract;
    this.rules = new ArrayList<>(more);
    rules.add(new CostlyPattern());
  }

  /**
   * Everything, in the order of the files.
   *
   * @param more rules for schemas beside those that are known here
   */
  public static List<Fault> of(Loaded loaded, List<SchemaRule> more) {
    Contract contract = loaded.contract();
    return Stream.of(
            loaded.findings(), ExampleCheck.of(contract), new Lint(contract, more).findings())
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Fault::at))
        .toList();
  }

  private List<Fault> findings() {
    contract
        .root()
        .ifPresent(
            root -> new UnknownMembers(Edition.of(root, new Findings()), findings).check(root));
    new OperationRules(contract, findings).check();
    new SchemaWalk(this::judge).through(contract);
    return findings.located();
  }

  private void judge(SchemaWalk.Visit visit) {
    for (SchemaRule rule : rules) {
      rule.judge(visit.schema(), visit.role(), visit.direction()).forEach(this::add);
    }
  }

  private void add(SchemaRule.Remark remark) {
    contract
        .source(remark.place())
        .map(at -> new Draft(remark.severity(), remark.rule(), at, false, remark.message()))
        .ifPresent(findings::add);
  }
}
