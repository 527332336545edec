package be.ptr.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+33 1 99 00 01 01 | tel:+33199000101",
                "+33 (0)1 99 00 01 01 | tel:+33199000101",
                "0033 (0)1.99.00.01.01 | tel:0033199000101",
                "(01) 99-00-01-01 | tel:0199000101",
                "01/99.00.01.01 / 06 39 98 00 01 | tel:0199000101",
                "01 99 00 01 01 poste 12 | tel:0199000101",
                "GSM 2 : 06 39 98 00 01 | tel:0639980001",
                "1 2 3 a 4 5 6 | tel:123456",
            })
    void aLinkLeadsToTheFirstNumber(String typed, String address) {
        assertThat(new Phone(typed).address()).isEqualTo(address);
        assertThat(new Phone(typed).text()).isEqualTo(typed);
    }

    @Test
    void fewerThanSixDigitsAreNoNumber() {
        assertThat(Phone.isValid("12345 bureau")).isFalse();
        assertThatThrownBy(() -> new Phone("12345")).hasMessageContaining("12345");
    }
}
