package io.marshrut.searchnode;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchNodeIT {
    @TempDir
    Path home;

    @Test
    void findsOtherWordFormsHighlightsThemAndFindsThemAgainAfterARestart() throws Exception {
        try (RunningSearchNode node = RunningSearchNode.on(home)) {
            assertThat(node.client().ping().value()).isTrue();
            assertThat(node.client().info().version().buildSnapshot()).isFalse();

            Invoices invoices = Invoices.createdWith(node.client());

            assertThat(invoices.highlights("title", "счета")).containsExactly("<em>Счёт</em> на оплату кирпича");
            assertThat(invoices.highlights("body", "строительных материалов"))
                    .containsExactly(
                            "Поставщик отгрузил <em>строительные</em> <em>материалы</em> в магазин на Невском проспекте");
            assertThat(node.end()).isZero();
        }
        try (RunningSearchNode node = RunningSearchNode.on(home)) {
            assertThat(new Invoices(node.client()).highlights("title", "кирпичи"))
                    .containsExactly("Счёт на оплату <em>кирпича</em>");
        }
    }

    @Test
    void saysThatItsPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            Process process = RunningSearchNode.program(home.toString(), port).start();
            String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).isEqualTo(1);
            assertThat(said).contains("BindHttpException").contains(port);
        }
    }
}
