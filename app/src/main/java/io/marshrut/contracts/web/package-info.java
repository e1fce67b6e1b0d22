/** Pages of contracts: register, card, the approver's task. */
package io.marshrut.contracts.web;
