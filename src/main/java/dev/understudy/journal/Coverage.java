package dev.understudy.journal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.Content;
import dev.understudy.contract.Contract;
import dev.understudy.contract.DeclaredResponse;
import dev.understudy.contract.MediaType;
import dev.understudy.contract.Parameter;
import dev.understudy.exchange.Body;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Finding;
import dev.understudy.exchange.Input;
import dev.understudy.exchange.MessageTree;
import dev.understudy.exchange.Reply;
import dev.understudy.schema.Pointers;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/*
 * A call that was refused before its input was read covers the status that was answered, and nothing
 * else: what it had for parameters and body may be the very reason. What a lenient gate let through
 * though it was wrong is not covered either.
 */
/**
 * Which parts of some contracts were exercised by exchanges: a bit for each part, made when the
 * first exchange comes, so that it may run beside a journal and outlast what that forgets.
 * Thread-safe.
 */
public final class Coverage implements Consumer<Exchange> {
  private static final int MOST_PENDING = 1_000;

  private final Shared shared;
  // What came before the checklist was there: nobody's answer is to wait until it is made.
  private volatile @Nullable Queue<Exchange> pending;
  private @Nullable BitSet seen;
  private @Nullable Body lastBody;
  private int lastItem;

  /** The checklist that all coverages of the same contracts have, made when it is needed. */
  private static final class Shared implements Supplier<Checklist> {
    private final List<Contract> contracts;
    private volatile @Nullable Checklist made;

    Shared(List<Contract> contracts) {
      this.contracts = List.copyOf(contracts);
    }

    @Override
    public synchronized Checklist get() {
      Checklist known = made;
      if (known == null) {
        known = Checklist.of(contracts);
        made = known;
      }
      return known;
    }
  }

  private Coverage(Shared shared) {
    this.shared = shared;
  }

  /** Of those contracts, with nothing exercised yet. */
  public static Coverage of(Contract... contracts) {
    return of(List.of(contracts));
  }

  /** Of those contracts, with nothing exercised yet. */
  public static Coverage of(List<Contract> contracts) {
    return new Coverage(new Shared(contracts));
  }

  /** Of the same contracts, with nothing exercised; such as for another sandbox. */
  public Coverage fresh() {
    return new Coverage(shared);
  }

  /**
   * Counts what the exchange exercises, at once where {@link #prepare} was called, and otherwise
   * when it is asked for; for {@link Journal#observe}.
   */
  @Override
  public void accept(Exchange exchange) {
    if (shared.made == null) {
      defer(exchange);
    } else {
      caughtUp().with(exchange);
    }
  }

  /** Makes the list of all that can be exercised, which takes a while for large contracts. */
  public void prepare() {
    shared.get();
  }

  private synchronized void defer(Exchange exchange) {
    Queue<Exchange> queue = pending;
    if (queue == null) {
      queue = new ArrayDeque<>();
      pending = queue;
    }
    if (queue.size() < MOST_PENDING) {
      queue.add(exchange);
    }
  }

  private Coverage caughtUp() {
    if (pending != null) {
      Queue<Exchange> queue = taken();
      queue.forEach(this::with);
    }
    return this;
  }

  private synchronized Queue<Exchange> taken() {
    Queue<Exchange> queue = pending;
    pending = null;
    return queue == null ? new ArrayDeque<>() : queue;
  }

  /** Counts what the exchange exercises; this coverage itself, with that. */
  public Coverage with(Exchange exchange) {
    Call call = exchange.call().understood();
    if (call.found().isPresent() && !call.isOutbound()) {
      Checklist list = shared.get();
      list.entry(call.found().get().operation())
          .ifPresent(entry -> add(list, entry, call, exchange.reply()));
    }
    return this;
  }

  private synchronized void add(Checklist list, Checklist.Entry entry, Call call, Reply reply) {
    BitSet bits = seen;
    if (bits == null) {
      bits = new BitSet(list.size());
      seen = bits;
    }
    Checkpoint.Walk walk = new Checkpoint.Walk(bits::set);
    response(entry, call, reply, bits, walk);
    Input input = call.input();
    boolean read = !input.equals(Input.NONE);
    if (reply.origin().problem() == null || read) {
      bits.set(entry.operation());
    }
    if (read) {
      parameters(entry, input, bits, walk);
      request(entry, call, bits, walk);
    }
  }

  private static void parameters(
      Checklist.Entry entry, Input input, BitSet bits, Checkpoint.Walk walk) {
    for (Map.Entry<Parameter, Checklist.Checked> one : entry.parameters().entrySet()) {
      Parameter parameter = one.getKey();
      JsonNode value = value(parameter, input);
      if (value != null && !isWrong(parameter, input)) {
        bits.set(one.getValue().item());
        one.getValue().within().ifPresent(point -> walk.through(value, point));
      }
    }
  }

  private static @Nullable JsonNode value(Parameter parameter, Input input) {
    return switch (parameter.in()) {
      case PATH -> input.path().get(parameter.name());
      case QUERY -> input.query().get(parameter.name());
      case HEADER -> input.header().get(parameter.name());
      case COOKIE -> input.cookie().get(parameter.name());
    };
  }

  private static boolean isWrong(Parameter parameter, Input input) {
    if (input.violations().isEmpty()) {
      return false;
    }
    String pointer = Pointers.join("", parameter.name());
    return input.violations().stream()
        .anyMatch(
            one ->
                one.in().name().equals(parameter.in().name())
                    && (one.pointer() + "/").startsWith(pointer + "/"));
  }

  private static void request(Checklist.Entry entry, Call call, BitSet bits, Checkpoint.Walk walk) {
    JsonNode body = call.input().body();
    Checklist.Checked checked = content(call.header("Content-Type"), entry.request());
    boolean wrong = call.input().violations().stream().anyMatch(one -> one.in() == Finding.In.BODY);
    if (call.body().length() == 0 || checked == null || wrong) {
      return;
    }
    bits.set(checked.item());
    if (body != null) {
      checked.within().ifPresent(point -> walk.through(body, point));
    }
  }

  private void response(
      Checklist.Entry entry, Call call, Reply reply, BitSet bits, Checkpoint.Walk walk) {
    Optional<DeclaredResponse> declared =
        call.found().flatMap(found -> found.operation().responses().of(reply.status()));
    if (declared.isEmpty()) {
      return;
    }
    Optional.ofNullable(entry.responses().get(declared.get())).ifPresent(bits::set);
    Optional<Content> content =
        reply
            .header("Content-Type")
            .flatMap(MediaType::parse)
            .flatMap(type -> Content.of(type, declared.get().content()));
    Checklist.Checked checked = content.map(entry.response()::get).orElse(null);
    if (checked == null || call.method().equals("HEAD") || isLast(reply.body(), checked.item())) {
      return;
    }
    bits.set(checked.item());
    checked
        .within()
        .ifPresent(point -> MessageTree.of(reply).ifPresent(tree -> walk.through(tree, point)));
  }

  // An answer that does not change is the same object each time, and was looked at.
  private boolean isLast(Body body, int item) {
    boolean same = body instanceof Body.Json && body == lastBody && item == lastItem;
    lastBody = body;
    lastItem = item;
    return same;
  }

  private static Checklist.@Nullable Checked content(
      Optional<String> type, Map<Content, Checklist.Checked> declared) {
    return type.flatMap(MediaType::parse)
        .flatMap(sent -> Content.of(sent, List.copyOf(declared.keySet())))
        .map(declared::get)
        .orElse(null);
  }

  /** Whether it is of the very same contracts, so that the two can be added. */
  public boolean isOfTheSame(Coverage other) {
    return other.shared == shared;
  }

  /**
   * What was exercised by these or by those, such as by two sandboxes.
   *
   * @throws IllegalArgumentException if they are not {@link #fresh} ones of the same coverage
   */
  public Coverage plus(Coverage other) {
    if (other.shared != shared) {
      throw new IllegalArgumentException("coverages of different contracts cannot be added");
    }
    Coverage sum = fresh();
    BitSet bits = caughtUp().bits();
    bits.or(other.caughtUp().bits());
    sum.seen = bits;
    return sum;
  }

  private synchronized BitSet bits() {
    return seen == null ? new BitSet() : (BitSet) seen.clone();
  }

  /** What was exercised by now, and what was not. */
  public CoverageReport report() {
    return CoverageReport.of(shared.get().items(), caughtUp().bits());
  }
}
