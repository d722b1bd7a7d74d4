package dev.understudy;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;

/**
 * A webhook or a callback that can be sent.
 *
 * @param name what it is asked for by
 * @param contract whose it is
 * @param operation what is sent, and what may be answered
 */
public record Outgoing(String name, Contract contract, Operation operation) {}
