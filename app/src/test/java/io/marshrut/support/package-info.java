/** What tests share: the running portal on the real stack, its API as a program sees it, and a clock that moves. */
package io.marshrut.support;
