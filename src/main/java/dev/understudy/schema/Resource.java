package dev.understudy.schema;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A schema resource: a document, or the part of one below an {@code $id}, with its anchors. */
final class Resource {

  private final Document document;
  private final String pointer;
  private final URI base;
  private final Vocabulary vocabulary;
  private final Map<String, String> anchors = new HashMap<>();
  private final Map<String, String> dynamicAnchors = new HashMap<>();
  private final Map<String, Check> dynamicChecks = new ConcurrentHashMap<>();

  Resource(Document document, String pointer, URI base, Vocabulary vocabulary) {
    this.document = document;
    this.pointer = pointer;
    this.base = base;
    this.vocabulary = vocabulary;
  }

  Document document() {
    return document;
  }

  String pointer() {
    return pointer;
  }

  URI base() {
    return base;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  void anchor(String name, String at) {
    anchors.putIfAbsent(name, at);
  }

  void dynamicAnchor(String name, String at) {
    dynamicAnchors.putIfAbsent(name, at);
  }

  /** The pointer in the document of an anchor of either kind. */
  @Nullable String anchored(String name) {
    String plain = anchors.get(name);
    return plain == null ? dynamicAnchors.get(name) : plain;
  }

  @Nullable String dynamicallyAnchored(String name) {
    return dynamicAnchors.get(name);
  }

  void dynamicCheck(String name, Check check) {
    dynamicChecks.put(name, check);
  }

  @Nullable Check dynamicCheck(String name) {
    return dynamicChecks.get(name);
  }
}
