package dev.understudy.validation;

import dev.understudy.contract.Operation;

/**
 * How the calls of one operation are read, decided once.
 *
 * @param body who reads its body
 * @param parameters who reads its parameters
 */
record Plan(BodySelector body, ParameterGate parameters) {

  Plan(Operation operation) {
    this(new BodySelector(operation.requestBody()), new ParameterGate(operation));
  }
}
