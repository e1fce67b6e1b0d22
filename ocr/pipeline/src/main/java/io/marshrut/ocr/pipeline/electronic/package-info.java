/**
 * Electronic documents in the formats of the tax service (электронные документы в форматах ФНС): taken as data, and drawn
 * as pages so that people can look at them.
 */
package io.marshrut.ocr.pipeline.electronic;
