package be.ptr.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import be.ptr.database.DiskRoom;
import be.ptr.engine.Outbox;
import be.ptr.engine.Posting;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** However badly a letter or a round fails, those behind it leave. */
class PostmanTest {
    private final Outbox outbox = mock(Outbox.class);
    private final Setbacks setbacks = mock(Setbacks.class);
    private final Sending sending = mock(Sending.class);
    private final Outlet outlet = mock(Outlet.class);
    private final Senders senders = mock(Senders.class);
    private final Round round =
            new Round(outbox, mock(Correspondences.class), sending, setbacks, mock(Situations.class), senders, outlet);

    @Test
    void aRoundThatBreaksIsFollowedByOthers() {
        Round breaking = mock(Round.class);
        when(breaking.work())
                .thenThrow(new StackOverflowError())
                .thenThrow(new NoClassDefFoundError("be/ptr/Gone"))
                .thenReturn(1)
                .thenReturn(0);
        Postman postman = new Postman(breaking, mock(DiskRoom.class), true);

        assertThat(List.of(postman.round(), postman.round(), postman.round(), postman.round()))
                .containsExactly(10_000L, 10_000L, 0L, 1_000L);
    }

    @Test
    void aLetterThatBreaksIsPutBackAndTheNextOneLeaves() {
        Posting broken = mock(Posting.class);
        Posting good = mock(Posting.class);
        when(outlet.isOpen()).thenReturn(true);
        when(outbox.takeAddressed(anyInt(), any())).thenReturn(List.of(broken, good));
        doAnswer(call -> {
                    List<Posting> postings = call.getArgument(0);
                    Consumer<Posting> work = call.getArgument(1);
                    postings.forEach(work);
                    return null;
                })
                .when(senders)
                .each(any(), any());
        doThrow(new StackOverflowError()).when(sending).send(broken);
        doThrow(new StackOverflowError()).when(setbacks).unexpected(eq(broken), any());

        assertThat(round.work()).isEqualTo(2);
        verify(setbacks).unexpected(eq(broken), any());
        verify(sending).send(good);
    }
}
