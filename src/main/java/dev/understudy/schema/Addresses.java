package dev.understudy.schema;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a reference says: the address of a document, and a fragment in it (RFC 3986 §4.1). */
public final class Addresses {

  private Addresses() {}

  /** The part before the fragment; empty where the reference stays in its document. */
  public static String address(String reference) {
    int hash = reference.indexOf('#');
    return hash < 0 ? reference : reference.substring(0, hash);
  }

  /**
   * The fragment, percent-decoded (RFC 6901 §6); as it stands where its escapes are broken, empty
   * where there is none.
   */
  public static String fragment(String reference) {
    int hash = reference.indexOf('#');
    String fragment = hash < 0 ? "" : reference.substring(hash + 1);
    try {
      return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return fragment;
    }
  }

  /**
   * What a reference calls the schema that it leads to: the last part of its fragment, or the name
   * of the file without its ending.
   */
  public static String name(String reference) {
    String fragment = fragment(reference);
    if (!fragment.isEmpty()) {
      return Pointers.last(fragment);
    }
    String address = address(reference);
    String file = address.substring(address.lastIndexOf('/') + 1);
    return file.replaceFirst("(?i)(\\.schema)?\\.(ya?ml|json)$", "");
  }

  /**
   * The absolute URI that an address means where it is written in a document of that one. A path
   * from the root stays as it is where no host says whose root; empty for what is no address.
   */
  public static Optional<URI> resolve(URI base, String address) {
    return parse(address)
        .map(
            uri -> {
              boolean rootless = base.isOpaque() || base.toString().isEmpty();
              boolean hostless = base.getRawAuthority() == null && address.startsWith("/");
              return rootless || hostless ? uri : base.resolve(uri);
            });
  }

  // Files have blanks in their names, and people write them as they are.
  private static Optional<URI> parse(String address) {
    try {
      return Optional.of(new URI(address));
    } catch (URISyntaxException unreadable) {
      return encoded(address);
    }
  }

  private static Optional<URI> encoded(String address) {
    try {
      return Optional.of(new URI(null, null, address, null));
    } catch (URISyntaxException unreadable) {
      return Optional.empty();
    }
  }
}
