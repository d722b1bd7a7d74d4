package dev.understudy;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Fault;
import dev.understudy.control.Token;
import dev.understudy.controls.Faults;
import dev.understudy.examples.RequestSampler;
import dev.understudy.exchange.Exchange;
import dev.understudy.fixtures.Scenario;
import dev.understudy.http.Limits;
import dev.understudy.http.Listener;
import dev.understudy.journal.Coverage;
import dev.understudy.journal.Explanation;
import dev.understudy.journal.Journal;
import dev.understudy.mail.Progress;
import dev.understudy.organizations.Message;
import dev.understudy.organizations.MessageId;
import dev.understudy.sandbox.Sandbox;
import dev.understudy.sandbox.Sandboxes;
import dev.understudy.store.Store;
import dev.understudy.store.World;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A stand-in that runs: started from settings, asked for its address, stopped. */
public final class Understudy {
  private static final int AFTER_THE_START_MILLIS = 2_000;

  private final Settings settings;
  private final Premises premises;
  private final Sandboxes sandboxes;
  private final Vertx vertx;
  private final Listener listener;
  private final Optional<Dispatch> dispatch;
  private volatile @Nullable Control control;
  private @Nullable Future<Void> closing;

  private Understudy(Premises premises, Sandboxes sandboxes, Vertx vertx, Listener listener) {
    this.settings = premises.settings();
    this.premises = premises;
    this.sandboxes = sandboxes;
    this.vertx = vertx;
    this.listener = listener;
    this.dispatch = dispatch(vertx);
    premises.postman().ifPresent(postman -> postman.start(vertx));
    long sweep = Math.max(1_000, Math.min(60_000, sandboxes.bounds().idle().toMillis() / 4));
    vertx.setPeriodic(sweep, fired -> sandboxes.expire());
    vertx.setTimer(
        AFTER_THE_START_MILLIS,
        fired -> vertx.executeBlocking(() -> prepared(premises.ground().coverage()), false));
  }

  /**
   * Starts one. It reads files before it returns, so call it on a thread that may wait. The future
   * fails where the port is not to be had.
   *
   * @throws dev.understudy.contract.FaultyFiles if a contract or the fixtures cannot be used
   * @throws IllegalArgumentException if the settings have a fault that the contract cannot have
   */
  public static Future<Understudy> start(Settings settings) {
    // The engine warms up while the files are read.
    CompletableFuture<Vertx> vertx = CompletableFuture.supplyAsync(Understudy::vertx);
    try {
      return open(Premises.of(settings, true), vertx.join());
    } catch (RuntimeException e) {
      vertx.join().close();
      throw e;
    }
  }

  /**
   * A sandbox by itself, without a port: a call is answered in this process.
   *
   * @throws dev.understudy.contract.FaultyFiles if a contract or the fixtures cannot be used
   */
  public static Sandbox sandbox(Settings settings) {
    // Without a port there is nobody who sends.
    Mocking shut = settings.mocking().withOutbound(Outbound.OFF);
    Premises premises = Premises.of(settings.withMocking(shut), false);
    return new Sandboxes(premises, Sandboxes.Bounds.DEFAULT).usual();
  }

  /** An engine for one small server. */
  static Vertx vertx() {
    return Vertx.vertx(
        new VertxOptions()
            .setEventLoopPoolSize(1)
            .setWorkerPoolSize(2)
            .setInternalBlockingPoolSize(2)
            .setFileSystemOptions(
                new FileSystemOptions()
                    .setClassPathResolvingEnabled(false)
                    .setFileCachingEnabled(false)));
  }

  private static Future<Understudy> open(Premises premises, Vertx vertx) {
    Sandboxes sandboxes = new Sandboxes(premises, premises.settings().sandboxes().bounds());
    premises
        .scenarios()
        .ifPresent(
            it -> it.observe(saved -> sandboxes.usual().restart(premises.beginnings().of(saved))));
    return Listener.open(vertx, sandboxes, door(premises.settings()))
        .map(listener -> new Understudy(premises, sandboxes, vertx, listener))
        .compose(understudy -> understudy.controlled().map(understudy))
        .onFailure(
            failure -> {
              premises.close();
              vertx.close();
            });
  }

  // What can be covered is listed while nobody waits for it.
  private static Coverage prepared(Coverage coverage) {
    coverage.prepare();
    return coverage;
  }

  private Future<Void> controlled() {
    Optional<ControlDoor> door = settings.controls().door();
    if (door.isEmpty()) {
      return Future.succeededFuture();
    }
    return Control.open(vertx, door.get(), new Operated(premises, sandboxes, url()))
        .onSuccess(opened -> control = opened)
        .recover(failure -> listener.close().transform(closed -> Future.failedFuture(failure)))
        .mapEmpty();
  }

  /** The base address of the control plane, where the settings have a door for it. */
  public Optional<URI> controlUrl() {
    return Optional.ofNullable(control).map(Control::url);
  }

  /** What opens the control plane. */
  public Optional<Token> controlToken() {
    return Optional.ofNullable(control).map(Control::token);
  }

  private static Listener.Door door(Settings settings) {
    Limits limits =
        Limits.DEFAULT.withBodyBytes(settings.maxBody()).withConnections(settings.maxConnections());
    return new Listener.Door(
        settings.host(),
        settings.port(),
        settings.http2Port(),
        Set.copyOf(settings.allowedHosts()),
        settings.cors(),
        limits);
  }

  private Optional<Dispatch> dispatch(Vertx vertx) {
    Mocking mocking = settings.mocking();
    if (!mocking.outbound().allowed()) {
      return Optional.empty();
    }
    RequestSampler requests =
        new RequestSampler(mocking.examples().seed(), mocking.examples().fill());
    Dispatch dispatch = new Dispatch(vertx, mocking.outbound(), requests, journal());
    premises.journals().observe(new AskedCallbacks(vertx, dispatch));
    return Optional.of(dispatch);
  }

  /** The base address of the mocked API. */
  public URI url() {
    return url(listener.port());
  }

  /** The base address for HTTP/2 in clear text, where the settings have a port for it. */
  public Optional<URI> http2Url() {
    return listener.http2Port().isPresent()
        ? Optional.of(url(listener.http2Port().getAsInt()))
        : Optional.empty();
  }

  private URI url(int port) {
    String host = settings.host();
    boolean any = host.equals("0.0.0.0") || host.equals("::");
    String name = any ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + port);
  }

  /** What it was started with. */
  public Settings settings() {
    return settings;
  }

  /** The contract that it keeps; of several, the first one. */
  public Contract contract() {
    return contracts().get(0);
  }

  /** The contracts that it keeps, as they are now. */
  public List<Contract> contracts() {
    return premises.contracts().catalog().contracts();
  }

  /**
   * Those of them that handlers answer, over state: what says the same as the Organizations API.
   */
  public List<Contract> written() {
    return premises.written();
  }

  /** What is wrong with the contracts; operations that have an error are not served. */
  public List<Fault> findings() {
    return premises.contracts().findings();
  }

  /** The examples that their own schemas refuse, and that are not served; it takes a while. */
  public List<Fault> invalidExamples() {
    return premises.contracts().invalidExamples();
  }

  /** The scenario that the Organizations API was started from, if that is among what is mocked. */
  public Optional<Scenario> scenario() {
    return premises.scenarios().map(Scenarios::begun);
  }

  /** Where the state of the Organizations API lives. */
  public Store store() {
    return sandboxes.usual().own().store();
  }

  /** The e-mails that went out so far, the first one first: letters that can be read. */
  public Future<List<Message>> outbox() {
    return store().world().map(World::outbox);
  }

  /** How far a letter has come on its way; nothing where the settings name no SMTP server. */
  public Optional<Progress> progress(MessageId letter) {
    return sandboxes.usual().own().postbox().flatMap(box -> box.progress(letter));
  }

  /** The names of the webhooks and callbacks that the contracts have now. */
  public List<String> callbacks() {
    return Callbacks.of(contracts()).names();
  }

  /**
   * Sends a webhook or a callback, made from its contract, and writes it into the journal; where
   * the answer breaks the contract, the log has a warning. The future fails with {@link
   * dev.understudy.exchange.Undelivered} where there is no answer, or the target is not allowed.
   *
   * @param name one of {@link #callbacks()}, or the operationId of one
   * @param target where to: this machine, or a host that the settings name
   * @throws IllegalArgumentException if there is none of that name
   * @throws IllegalStateException if the settings do not allow that anything is sent
   */
  public Future<Exchange> send(String name, URI target) {
    Dispatch open =
        dispatch.orElseThrow(
            () ->
                new IllegalStateException(
                    "nothing is sent: the settings do not allow it; Mocking.withOutbound does"));
    Callbacks callbacks = Callbacks.of(contracts());
    Outgoing outgoing =
        callbacks
            .find(name)
            .orElseThrow(() -> new IllegalArgumentException(callbacks.unknown(name)));
    return open.send(outgoing, target.toString()).onSuccess(Answered::check);
  }

  /** The faults of the default sandbox: more can be added, and any removed, at any time. */
  public Faults faults() {
    return sandboxes.usual().own().faults();
  }

  /** The worlds that it keeps apart, the default one among them. */
  public Sandboxes sandboxes() {
    return sandboxes;
  }

  /** What happened in the default sandbox so far. */
  public Journal journal() {
    return sandboxes.usual().journal();
  }

  /** Why an answer of a journal is what it is. */
  public Explanation explain(Exchange exchange) {
    return Explanation.of(exchange, premises.contracts().catalog());
  }

  /** Tells that one of every exchange in any sandbox from now on; it must not block. */
  public void observe(Consumer<Exchange> observer) {
    premises.journals().observe(observer);
  }

  private Future<Void> closed() {
    Control open = control;
    return open == null
        ? listener.close()
        : Future.join(listener.close(), open.listener().close()).mapEmpty();
  }

  /**
   * Takes no more requests, lets those under way end for up to 800 ms, and stops. To stop again
   * does nothing more.
   */
  public synchronized Future<Void> close() {
    Future<Void> begun = closing;
    if (begun == null) {
      premises.close();
      begun = closed().eventually(vertx::close);
      closing = begun;
    }
    return begun;
  }
}
