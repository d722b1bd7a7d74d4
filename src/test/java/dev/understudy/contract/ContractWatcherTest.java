package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a watcher tells: each save once, whichever file of the contract it is. */
@Timeout(60)
class ContractWatcherTest {
  private static final String CONTRACT =
      """
      openapi: 3.1.0
      info: {title: TITLE, version: '1'}
      paths:
        /pets:
          get:
            responses:
              200:
                description: ''
                content: {application/json: {schema: {$ref: 'schemas/pet.yaml'}}}
      """;

  Path folder;
  Told told = new Told();

  /** Everything that was told, in order, as text. */
  private static final class Told implements ContractWatcher.Listener {
    final BlockingQueue<String> all = new LinkedBlockingQueue<>();

    @Override
    public void onChange(Loaded loaded) {
      all.add(
          loaded.contract().title()
              + " "
              + loaded.contract().operations().size()
              + " "
              + loaded.errors().size());
    }

    @Override
    public void onFault(List<Fault> faults) {
      all.add(faults.get(0).message());
    }

    @Override
    public void onPolling(String why) {
      all.add("polling: " + why);
    }

    String next() throws InterruptedException {
      return String.valueOf(all.poll(20, TimeUnit.SECONDS));
    }
  }

  @BeforeEach
  void create(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Files.createDirectories(folder.resolve("schemas"));
    write("api.yaml", CONTRACT);
    write("schemas/pet.yaml", "type: object\n");
  }

  @Test
  void tellsOfASave() throws Exception {
    try (ContractWatcher watcher = watch()) {
      write("api.yaml", CONTRACT.replace("TITLE", "Saved"));

      assertThat(told.next()).isEqualTo("Saved 1 0");
      assertThat(watcher.loaded().contract().title()).isEqualTo("TITLE");
    }
  }

  @Test
  void tellsOfAFileThatWasSwappedForAnother() throws Exception {
    try (ContractWatcher watcher = watch()) {
      swap("api.yaml", CONTRACT.replace("TITLE", "Swapped"));

      assertThat(told.next()).isEqualTo("Swapped 1 0");
    }
  }

  @Test
  void tellsOfAFileThatTheContractRefersTo() throws Exception {
    try (ContractWatcher watcher = watch()) {
      write("schemas/pet.yaml", "type: objekt\n");
      assertThat(told.next()).isEqualTo("TITLE 0 1");

      swap("schemas/pet.yaml", "type: object\nrequired: [a]\n");
      assertThat(told.next()).isEqualTo("TITLE 1 0");
    }
  }

  @Test
  void tellsOfABrokenSaveAndOfTheOneThatMendsIt() throws Exception {
    try (ContractWatcher watcher = watch()) {
      write("api.yaml", "");
      assertThat(told.next())
          .isEqualTo("is not an OpenAPI document; it must be a mapping with openapi: 3.1.0");

      write("schemas/pet.yaml", "type: {object\n");
      write("api.yaml", CONTRACT.replace("TITLE", "Half"));
      assertThat(last("is not YAML")).startsWith("is not YAML: expected ',' or '}'");

      write("schemas/pet.yaml", "type: object\n");
      assertThat(told.next()).isEqualTo("Half 1 0");
    }
  }

  private String last(String wanted) throws InterruptedException {
    String next = told.next();
    return next.startsWith(wanted) ? next : told.next();
  }

  @Test
  void watchesTheFilesThatAreReferredToNowAndThoseThatAreMissing() throws Exception {
    Files.delete(folder.resolve("schemas/pet.yaml"));
    try (ContractWatcher watcher = watch()) {
      write("schemas/pet.yaml", "type: object\n");
      assertThat(told.next()).isEqualTo("TITLE 1 0");

      write("other.yaml", "type: object\n");
      write("api.yaml", CONTRACT.replace("schemas/pet", "other"));
      assertThat(told.next()).isEqualTo("TITLE 1 0");

      write("schemas/pet.yaml", "type: objekt\n");
      write("other.yaml", "type: objekt\n");
      assertThat(told.next()).isEqualTo("TITLE 0 1");
      assertThat(told.all).isEmpty();
    }
  }

  @Test
  void keepsSilentWhereTheContentStayedTheSame() throws Exception {
    try (ContractWatcher watcher = watch()) {
      swap("api.yaml", CONTRACT);
      write("notes.txt", "no part of the contract");
      write("api.yaml", CONTRACT.replace("TITLE", "Changed at last"));

      assertThat(told.next()).isEqualTo("Changed at last 1 0");
      assertThat(told.all).isEmpty();
    }
  }

  @Test
  void looksOnceASecondWhereNoWatchCanBeHad() throws Exception {
    FileWatcher.Source none =
        () -> {
          throw new IOException("User limit of inotify instances reached");
        };
    try (ContractWatcher watcher =
        new ContractWatcher(folder.resolve("api.yaml"), LoadOptions.LOCAL, told, none)) {
      assertThat(told.next()).isEqualTo("polling: User limit of inotify instances reached");

      swap("schemas/pet.yaml", "type: objekt\n");
      assertThat(told.next()).isEqualTo("TITLE 0 1");
    }
  }

  @Test
  void refusesToBeginWithWhatIsNotOpenApi() throws IOException {
    write("api.yaml", "a: b\n");

    assertThatExceptionOfType(FaultyFiles.class).isThrownBy(this::watch);
  }

  private ContractWatcher watch() {
    return new ContractWatcher(folder.resolve("api.yaml"), LoadOptions.LOCAL, told);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void swap(String name, String text) throws IOException {
    Path next = Files.writeString(folder.resolve("next~"), text);
    Files.move(next, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }
}
