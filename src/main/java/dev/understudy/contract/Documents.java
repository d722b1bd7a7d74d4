package dev.understudy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.schema.UnreadableDocument;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of one contract, each read once. Thread-safe: schemas look into them at any time.
 *
 * <p>Local files have addresses of a scheme of their own, relative to the folder of the first one:
 * so no reference can name an absolute path, and no message betrays one.
 */
final class Documents {
  /** A schema of any text, for what a contract says nothing of. */
  static final URI TEXT = URI.create("understudy:text");

  private static final String SCHEME = "contract";

  private final Document root;
  private final URI rootUri;
  private final Optional<LocalFiles> files;
  private final RemoteFiles remote;
  private final Map<URI, Document> byUri = new HashMap<>();
  private final Map<URI, String> unreadable = new HashMap<>();
  private final Map<Path, Document> byFile = new HashMap<>();
  private final List<Fault> broken = new ArrayList<>();
  private final Map<Document, URI> uris = new IdentityHashMap<>();

  /** A contract in a file, or in none. */
  Documents(Document root, Optional<LocalFiles> files, LoadOptions options) {
    this.root = root;
    this.files = files;
    this.remote = new RemoteFiles(options);
    Optional<Path> first = files.map(LocalFiles::first);
    this.rootUri = uri("/" + first.map(Path::getFileName).map(Path::toString).orElse("contract"));
    add(rootUri, root);
    first.ifPresent(path -> byFile.put(LocalFiles.real(path), root));
  }

  private static URI uri(String path) {
    try {
      return new URI(SCHEME, null, path, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  Cursor root() {
    return new Cursor(this, root, "", root.tree());
  }

  /** The address of the first document. */
  URI rootUri() {
    return rootUri;
  }

  /** All local files that were read or looked for, absolute. */
  Map<Path, Fingerprint> read() {
    return files.map(LocalFiles::read).orElse(Map.of());
  }

  /** The place of a node: a pointer in the first document, or an address and a pointer. */
  synchronized Optional<Source> source(String place) {
    int hash = place.indexOf('#');
    Document document = hash < 0 ? root : byUri.get(URI.create(place.substring(0, hash)));
    return Optional.ofNullable(document).map(known -> new Source(known, place.substring(hash + 1)));
  }

  /** What is wrong with files that are there, and are neither YAML nor JSON. */
  List<Fault> broken() {
    return broken;
  }

  /** The address of a document that was read. */
  synchronized URI uri(Document document) {
    return uris.getOrDefault(document, TEXT);
  }

  /** The document of that address, for the schema compiler. */
  Optional<JsonNode> tree(URI uri) {
    return uri.equals(TEXT)
        ? Optional.of(JsonNodeFactory.instance.objectNode().put("type", "string"))
        : Optional.of(open(uri).tree());
  }

  /**
   * The document of that address.
   *
   * @throws UnreadableDocument if it may not be read, or is not to be had
   */
  synchronized Document open(URI address) {
    Document known = byUri.get(address);
    if (known != null) {
      return known;
    }
    if (unreadable.containsKey(address)) {
      throw new UnreadableDocument(unreadable.get(address));
    }
    try {
      return add(address, read(address));
    } catch (UnreadableDocument e) {
      unreadable.put(address, String.valueOf(e.getMessage()));
      throw e;
    }
  }

  private Document add(URI uri, Document document) {
    byUri.put(uri, document);
    uris.putIfAbsent(document, uri);
    return document;
  }

  private Document read(URI address) {
    return SCHEME.equals(address.getScheme())
        ? local(address)
        : parsed(address.toString(), remote.bytes(refusedUnlessHttp(address)));
  }

  private Document local(URI address) {
    LocalFiles local = files();
    Path path = local.find(address);
    byte[] bytes = local.bytes(path);
    Path real = LocalFiles.real(path);
    Document known = byFile.get(real);
    if (known == null) {
      known = parsed(local.name(path), bytes);
      byFile.put(real, known);
    }
    return known;
  }

  /** What another file holds that is no document, such as an example. */
  synchronized byte[] bytes(URI address) {
    boolean isLocal = SCHEME.equals(address.getScheme());
    return isLocal
        ? files().bytes(files().find(address))
        : remote.bytes(refusedUnlessHttp(address));
  }

  private LocalFiles files() {
    return files.orElseThrow(() -> new UnreadableDocument("this document stands in no folder"));
  }

  private static URI refusedUnlessHttp(URI address) {
    String scheme = address.getScheme();
    if (scheme == null) {
      throw new UnreadableDocument("absolute paths are refused; say it relative to this file");
    }
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new UnreadableDocument("'" + scheme + ":' is refused; only local files are read");
    }
    return address;
  }

  private Document parsed(String name, byte[] bytes) {
    try {
      return Document.of(name, bytes);
    } catch (FaultyFiles e) {
      broken.addAll(e.faults());
      throw new UnreadableDocument(e.faults().get(0).toString());
    }
  }
}
