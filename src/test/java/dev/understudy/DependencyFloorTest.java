package dev.understudy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.Version;
import io.netty.handler.codec.http.HttpServerCodec;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What stands below this floor has known holes: Netty before 4.2.20 takes framings that make
 * request smuggling possible, and Vert.x by itself brings an older one.
 */
class DependencyFloorTest {
  private static final Version JACKSON = new Version(2, 23, 0, null, null, null);
  private static final Version NETTY = new Version(4, 2, 20, null, null, null);

  @Test
  void theHttpCodecOnTheClassPathIsNewEnough() {
    assertThat(ofTheCodec()).isGreaterThanOrEqualTo(NETTY);
  }

  @Test
  void everyPartOfNettyIsNewEnough() {
    assertThat(io.netty.util.Version.identify().values())
        .isNotEmpty()
        .allSatisfy(part -> assertThat(read(part.artifactVersion())).isGreaterThanOrEqualTo(NETTY));
  }

  @Test
  void jacksonIsNewEnough() {
    assertThat(com.fasterxml.jackson.core.json.PackageVersion.VERSION)
        .isGreaterThanOrEqualTo(JACKSON);
    assertThat(com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION)
        .isGreaterThanOrEqualTo(JACKSON);
  }

  // The jar's own name is what counts: a manifest could be that of another one.
  private static Version ofTheCodec() {
    String jar =
        HttpServerCodec.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    return read(jar.substring(jar.lastIndexOf('/') + 1));
  }

  private static Version read(String text) {
    Matcher numbers = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)").matcher(text);
    assertThat(numbers.find()).as(text).isTrue();
    return new Version(
        Integer.parseInt(numbers.group(1)),
        Integer.parseInt(numbers.group(2)),
        Integer.parseInt(numbers.group(3)),
        null,
        null,
        null);
  }
}
