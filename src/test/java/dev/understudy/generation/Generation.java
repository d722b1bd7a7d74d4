package dev.understudy.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** Runs the generator as the build does: by openapi/templates/generator.yaml. */
final class Generation {

  static final Path CONTRACT = Path.of("openapi/organizations.yaml");
  static final Path BUILT = Path.of("target/generated-sources/openapi/src/main/java");

  private static final Path TEMPLATES = Path.of("openapi/templates");

  private Generation() {}

  /** Generates everything that the build generates, and returns the folder of the sources. */
  static Path everything(Path contract, Path output) {
    return run(configuration(contract, output), new DefaultGenerator(), output);
  }

  /** Generates the API of a further contract, which shares the support types. */
  static Path withoutSupport(Path contract, Path output, String packageName) {
    DefaultGenerator generator = new DefaultGenerator();
    generator.setGeneratorPropertyDefault(CodegenConstants.APIS, "true");
    generator.setGeneratorPropertyDefault(CodegenConstants.MODELS, "true");
    return run(
        configuration(contract, output).setApiPackage(packageName).setModelPackage(packageName),
        generator,
        output);
  }

  private static CodegenConfigurator configuration(Path contract, Path output) {
    return CodegenConfigurator.fromFile(TEMPLATES.resolve("generator.yaml").toString())
        .setInputSpec(contract.toString())
        .setOutputDir(output.toString())
        .setTemplateDir(TEMPLATES.toString())
        .setQuiet(true);
  }

  private static Path run(CodegenConfigurator configuration, DefaultGenerator generator, Path out) {
    generator.opts(configuration.toClientOptInput()).generate();
    return out.resolve("src/main/java");
  }

  static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** The text of each source by its path in the folder. */
  static SortedMap<String, String> texts(Path folder) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    for (Path source : sources(folder)) {
      String name = folder.relativize(source).toString().replace('\\', '/');
      texts.put(name, Files.readString(source));
    }
    return texts;
  }
}
