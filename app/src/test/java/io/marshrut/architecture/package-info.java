/** What holds for all of the house's code; each rule is proved by a planted violation that it finds. */
package io.marshrut.architecture;
