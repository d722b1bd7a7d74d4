package dev.understudy.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.api.Caller;
import dev.understudy.control.api.Exchange;
import dev.understudy.control.api.ExchangeList;
import dev.understudy.control.api.ExchangeSummary;
import dev.understudy.control.api.ExportFormat;
import dev.understudy.control.api.JournalApi;
import dev.understudy.control.api.Verdict;
import dev.understudy.journal.BaseUrl;
import dev.understudy.journal.Coverage;
import dev.understudy.journal.CoverageJson;
import dev.understudy.journal.CoverageReport;
import dev.understudy.journal.Curl;
import dev.understudy.journal.ExchangeJson;
import dev.understudy.journal.Har;
import dev.understudy.journal.HttpFile;
import dev.understudy.journal.Query;
import dev.understudy.journal.Thresholds;
import dev.understudy.journal.Unreadable;
import dev.understudy.journal.Verification;
import dev.understudy.journal.VerificationJson;
import dev.understudy.sandbox.Sandbox;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells what happened, exports it, and verifies it; off the event loop, as secrets are searched.
 */
record JournalHandler(Desk desk) implements JournalApi {

  /** An exchange, and where it was. */
  private record Seen(Sandbox sandbox, dev.understudy.exchange.Exchange exchange) {}

  @Override
  public Future<QueryJournalResponse> queryJournal(
      Caller caller,
      @Nullable String sandbox,
      @Nullable String operationId,
      @Nullable String status,
      @Nullable String method,
      @Nullable String path,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable Boolean violation,
      @Nullable Integer limit) {
    Map<String, String> asked = new LinkedHashMap<>();
    put(asked, "operation_id", operationId);
    put(asked, "status", status);
    put(asked, "method", method);
    put(asked, "path", path);
    put(asked, "from", from);
    put(asked, "until", until);
    put(asked, "violation", violation);
    put(asked, "limit", limit);
    return desk.later(
        () -> {
          Query query = query(asked);
          List<ExchangeSummary> shown =
              seen(sandbox, query).stream().map(JournalHandler::summary).toList();
          long total = desk.sandboxes(sandbox).stream().mapToLong(it -> it.journal().count()).sum();
          return QueryJournalResponse.Status200.of(
              ExchangeList.builder().exchanges(shown).total(total).build());
        });
  }

  private static void put(Map<String, String> asked, String name, @Nullable Object value) {
    if (value != null) {
      asked.put(name, value.toString());
    }
  }

  private static Query query(Map<String, String> asked) {
    asked.putIfAbsent("limit", "100");
    try {
      return Query.of(asked);
    } catch (Unreadable e) {
      throw new Refused(e.problem());
    }
  }

  // The latest of all sandboxes, where none is named.
  private List<Seen> seen(@Nullable String sandbox, Query query) {
    List<Seen> all = new ArrayList<>();
    for (Sandbox one : desk.sandboxes(sandbox)) {
      one.journal().exchanges(query).forEach(exchange -> all.add(new Seen(one, exchange)));
    }
    if (sandbox == null) {
      all.sort(
          Comparator.comparing((Seen seen) -> seen.exchange().call().arrived())
              .thenComparing(seen -> seen.exchange().number())
              .reversed());
    }
    return all.subList(0, Math.min(all.size(), query.limit()));
  }

  private static ExchangeSummary summary(Seen seen) {
    return ExchangeSummary.read(named(ExchangeJson.summary(seen.exchange()), seen));
  }

  private Exchange view(Seen seen) {
    return Exchange.read(json(seen.sandbox(), seen.exchange(), desk));
  }

  /** All that is known of an exchange, as {@code Exchange} of the contract has it. */
  static ObjectNode json(Sandbox sandbox, dev.understudy.exchange.Exchange exchange, Desk desk) {
    ObjectNode tree = ExchangeJson.of(exchange, desk.controlled().catalog());
    return named(tree, new Seen(sandbox, exchange));
  }

  private static ObjectNode named(ObjectNode tree, Seen seen) {
    return tree.put("trace", seen.sandbox().journal().trace(seen.exchange().number()))
        .put("sandbox", seen.sandbox().id().text());
  }

  @Override
  public Future<ClearJournalResponse> clearJournal(Caller caller, @Nullable String sandbox) {
    desk.sandbox(sandbox).journal().clear();
    return Future.succeededFuture(new ClearJournalResponse.Status204());
  }

  @Override
  public Future<GetExchangeResponse> getExchange(Caller caller, String trace) {
    int dot = trace.lastIndexOf('.');
    Sandbox sandbox = desk.sandbox(dot < 0 ? null : trace.substring(0, dot));
    long number = Long.parseLong(trace.substring(dot + 1));
    return desk.later(
        () ->
            sandbox
                .journal()
                .exchange(number)
                .map(
                    exchange -> GetExchangeResponse.Status200.of(view(new Seen(sandbox, exchange))))
                .orElseThrow(
                    () ->
                        Refused.notFound(
                            "unknown-exchange",
                            "the journal of '"
                                + sandbox.id()
                                + "' has no exchange "
                                + number
                                + "; it is forgotten, or has not happened")));
  }

  @Override
  public Future<ExportJournalResponse> exportJournal(
      Caller caller,
      ExportFormat format,
      @Nullable String sandbox,
      @Nullable String operationId,
      @Nullable String status,
      @Nullable Integer limit) {
    Sandbox from = desk.sandbox(sandbox);
    Map<String, String> asked = new LinkedHashMap<>();
    put(asked, "operation_id", operationId);
    put(asked, "status", status);
    put(asked, "limit", limit);
    return desk.later(
        () -> {
          List<dev.understudy.exchange.Exchange> exchanges =
              new ArrayList<>(from.journal().exchanges(query(asked)));
          exchanges.sort(Comparator.comparing(dev.understudy.exchange.Exchange::number));
          BaseUrl base = new BaseUrl(SandboxView.baseUrl(from, desk.controlled().url()));
          String text =
              switch (format) {
                case HAR ->
                    Har.of(exchanges, base, desk.controlled().version()).toPrettyString() + "\n";
                case CURL -> Curl.of(exchanges, base);
                case HTTP -> HttpFile.of(exchanges, base);
              };
          return ExportJournalResponse.Status200.of(text);
        });
  }

  @Override
  public Future<VerifyJournalResponse> verifyJournal(
      Caller caller, dev.understudy.control.api.Verification wanted) {
    Sandbox sandbox = desk.sandbox(wanted.sandbox());
    ObjectNode tree = (ObjectNode) wanted.toJson();
    tree.remove("sandbox");
    return desk.later(
        () -> {
          Verification.Result result = sandbox.journal().verify(verification(tree));
          return VerifyJournalResponse.Status200.of(Verdict.read(VerificationJson.of(result)));
        });
  }

  private static Verification verification(ObjectNode tree) {
    try {
      return Verification.of(tree);
    } catch (Unreadable e) {
      throw new Refused(e.problem());
    }
  }

  @Override
  public Future<GetCoverageResponse> getCoverage(
      Caller caller, @Nullable String sandbox, @Nullable String threshold) {
    return desk.later(
        () -> {
          CoverageReport report = coverage(desk.sandboxes(sandbox)).report();
          ObjectNode tree = CoverageJson.of(report);
          var failures = tree.putArray("failures");
          if (threshold != null) {
            thresholds(threshold).failures(report).forEach(failures::add);
          }
          return GetCoverageResponse.Status200.of(dev.understudy.control.api.Coverage.read(tree));
        });
  }

  // A sandbox that nobody has used since a contract was saved covers an older one.
  private static Coverage coverage(List<Sandbox> sandboxes) {
    Coverage sum = null;
    for (Sandbox sandbox : sandboxes) {
      Coverage one = sandbox.coverage();
      sum = sum == null ? one : sum.isOfTheSame(one) ? sum.plus(one) : sum;
    }
    return Objects.requireNonNull(sum, "there is a default sandbox");
  }

  private static Thresholds thresholds(String text) {
    try {
      return Thresholds.parse(text);
    } catch (Unreadable e) {
      throw new Refused(e.problem());
    }
  }
}
