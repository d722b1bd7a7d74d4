package dev.understudy.contract;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An example of a contract.
 *
 * @param name its name; empty for the one that has none
 * @param value what it shows; a text for what is not JSON
 */
public record Example(String name, JsonNode value) {}
