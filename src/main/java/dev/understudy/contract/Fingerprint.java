package dev.understudy.contract;

import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * What tells one content of a file from another, without the content being kept.
 *
 * @param size in bytes; less than none where there is no such file
 * @param checksum CRC-32C
 */
record Fingerprint(long size, long checksum) {
  static final Fingerprint NOTHING = new Fingerprint(-1, 0);

  static Fingerprint of(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes);
    return new Fingerprint(bytes.length, checksum.getValue());
  }

  /** That of a file, which may not be there. */
  static Fingerprint of(Path file) {
    try {
      return of(Document.bytes(file, file.toString()));
    } catch (FaultyFiles e) {
      return NOTHING;
    }
  }
}
