package dev.understudy.api;

import com.fasterxml.jackson.databind.JsonNode;
import javax.annotation.processing.Generated;

/** A value of the contract that writes itself as JSON, without reflection. */
@Generated("understudy")
public interface JsonWritable {

  JsonNode toJson();
}
