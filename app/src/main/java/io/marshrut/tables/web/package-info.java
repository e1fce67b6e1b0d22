/** The pages of every import, and tables as answers: controllers of registers hand their calls over. */
@NamedInterface("web")
package io.marshrut.tables.web;

import org.springframework.modulith.NamedInterface;
