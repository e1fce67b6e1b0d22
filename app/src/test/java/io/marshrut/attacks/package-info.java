/** What people who mean harm try, and what the portal answers. */
package io.marshrut.attacks;
