package dev.understudy;

import dev.understudy.contract.Fault;
import dev.understudy.contract.FaultyFiles;
import dev.understudy.contract.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The contracts that are meant by the files and folders that a person names. */
public final class ContractFiles {
  private static final Pattern NAME = Pattern.compile("(?i).*\\.(ya?ml|json)");
  private static final Pattern OPENAPI =
      Pattern.compile("(?m)^[\\s{]*[\"']?(openapi|swagger)[\"']?\\s*:");
  private static final int ENOUGH = 64 << 10;

  private ContractFiles() {}

  /**
   * The files, each folder replaced by the OpenAPI documents in it, by name.
   *
   * @throws FaultyFiles if there is none in a folder
   */
  public static List<Mocking.Place> of(List<Mocking.Place> places) {
    List<Mocking.Place> files = new ArrayList<>();
    for (Mocking.Place place : places) {
      if (Files.isDirectory(place.file())) {
        in(place.file()).forEach(file -> files.add(new Mocking.Place(place.prefix(), file)));
      } else {
        files.add(place);
      }
    }
    return files;
  }

  private static List<Path> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files
              .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
              .filter(ContractFiles::isContract)
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw faulty(folder, "no file in this folder is an OpenAPI document (.yaml, .yml, .json)");
      }
      return found;
    } catch (IOException e) {
      throw faulty(folder, "the folder cannot be read: " + e.getMessage());
    }
  }

  /** Whether a file can be read and says, near its beginning, that it is an OpenAPI document. */
  public static boolean isContract(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(ENOUGH), StandardCharsets.UTF_8);
      return OPENAPI.matcher(start).find();
    } catch (IOException e) {
      return false;
    }
  }

  private static FaultyFiles faulty(Path folder, String message) {
    return new FaultyFiles(List.of(new Fault(new Location(folder.toString(), 1, 1), message)));
  }
}
