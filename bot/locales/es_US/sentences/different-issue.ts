import { lines } from '../../utterances.ts';

/** Longer answers, as people give them who greet, explain, apologise or lose their patience. */
export const differentSentences = lines(`
  hola de nuevo ahora es otra cosa
  hola otra vez ahora tengo otra duda
  hola buenas tardes tengo una consulta nueva
  buenos días tengo una solicitud diferente
  buenas noches quisiera preguntar por otro tema
  disculpe que moleste otra vez pero tengo otra pregunta
  perdón no es ese es otro problema
  gracias por lo anterior tengo otra pregunta
  gracias eso ya quedó pero tengo otra duda
  gracias por arreglar aquello ahora tengo otro problema
  puede ser un problema nuevo
  puede ser otra cosa
  podría ser otra cosa
  creo que es otra cosa
  creo que es un problema nuevo
  me parece que es otra cosa
  parece que es otro problema
  supongo que es otro asunto
  diferente a lo de antes
  diferente a la última vez
  diferente al anterior
  diferente al de antes
  diferente de lo que hablamos
  distinto a lo de antes
  distinto a la última vez
  distinto al anterior
  distinto al de ayer
  distinto de lo que le pregunté
  es diferente a lo de antes
  es diferente a lo de ayer
  es diferente a la última vez
  es distinto al otro problema
  es distinto al de la vez pasada
  es distinto de lo que hablamos
  es por una razón distinta
  es por una razón diferente a la de antes
  es por un asunto distinto
  es por un tema distinto al anterior
  es por algo distinto
  es por algo diferente
  es por algo nuevo
  es por otra razón
  es por otro tema
  es por otro motivo
  es por otro problema
  no es como antes
  no es como la última vez
  no es igual que antes
  no es igual que la última vez
  no es igual a lo de antes
  la última vez era otra cosa
  la vez pasada era otro problema
  ayer era otra cosa
  antes era otra cosa ahora es esto
  eso era antes ahora tengo otra duda
  eso fue la última vez esto es nuevo
  eso era otro asunto
  eso se resolvió esto es algo nuevo
  eso ya se resolvió pero surgió otra cosa
  eso ya se arregló y se dañó otra cosa
  lo que hablamos ya está pero hay un problema nuevo
  lo anterior ya está cerrado esto es nuevo
  lo de antes ya no importa tengo otra consulta
  lo de antes ya no interesa es otra cosa
  lo de ayer ya se arregló hoy es otra cosa
  lo otro ya está arreglado pero tengo una duda nueva
  lo otro déjelo tengo una consulta nueva
  eso ya no importa ahora tengo otra pregunta
  eso ya no importa es otra cosa
  eso ya no ahora es otra cosa
  eso déjelo ahora tengo otro problema
  ya no importa lo otro ahora es un problema nuevo
  no se preocupe por lo otro tengo una pregunta nueva
  olvide lo que le pregunté necesito otra cosa
  olvide lo que dije es otra cosa
  olvídate de lo anterior es algo nuevo
  deje eso por ahora tengo otra duda
  dejemos eso ahora es otra cosa
  puede cerrar el anterior tengo uno nuevo
  puede cerrar ese caso tengo otro
  bueno entonces otra pregunta
  ok ahora otra pregunta
  bueno en realidad es otra cosa
  no no esto es nuevo
  no esto es nuevo
  no este es nuevo
  no este es otro
  no este es otro problema
  no eso no tiene nada que ver
  vine por otra razón
  vine por otra cosa
  vine por otro motivo
  volví pero por otra cosa
  volví pero con otra duda
  regresé por otro tema
  regresé porque tengo un problema nuevo
  escribo por otra razón
  le escribo por una razón diferente
  le escribo por un tema nuevo
  te escribo por algo distinto
  hoy es otra cosa
  hoy es otro problema
  hoy vengo por otro asunto
  hoy tengo otra duda
  hoy necesito otra cosa
  desde ayer tengo otro problema
  desde esta mañana falla otra cosa
  necesito ayuda con un asunto diferente
  necesito ayuda con un tema nuevo
  necesito preguntar algo distinto
  necesito reportar un problema nuevo
  necesito reportar otra cosa
  quiero reportar algo nuevo
  quiero reportar algo distinto
  quiero abrir otro reporte
  quiero abrir un reporte nuevo
  quiero empezar una consulta nueva
  quiero hablar de algo nuevo
  quiero hablar de algo distinto
  quiero hablar de otro tema
  quiero consultar otra cosa
  quiero consultar algo nuevo
  quisiera consultar algo distinto
  quisiera tratar otro asunto
  quisiera hacer una pregunta diferente
  me gustaría preguntar otra cosa
  me gustaría consultar otro tema
  puedo preguntar otra cosa
  puedo preguntarle otra cosa
  puedo hacer otra pregunta
  puedo hacerle una consulta nueva
  podría preguntarle algo distinto
  podemos ver otro problema primero
  podemos hablar de otro asunto
  tiene tiempo para otra pregunta
  le puedo preguntar algo nuevo
  te puedo hacer otra pregunta
  déjeme preguntarle otra cosa
  déjame preguntarte algo distinto
  hay otra cosa
  hay otro problema
  hay otro asunto
  hay algo más
  hay algo nuevo
  hay un problema nuevo
  hay una cosa más que quiero preguntar
  encontré otro problema
  encontré un problema nuevo
  noté otra cosa
  me di cuenta de otra cosa
  me acordé de otra cosa
  se me ocurrió otra pregunta
  se presentó otro problema
  se presentó algo nuevo
  apareció otro problema
  apareció un problema nuevo
  me apareció otro problema
  salió otro problema
  no es lo que hablamos
  no es lo que estábamos hablando
  no es lo que le pregunté
  no es lo que pregunté antes
  no es sobre lo que pregunté
  no es por lo de antes
  no es por lo de ayer
  no es por lo que hablamos
  no es el mismo motivo
  no es la misma razón
  no es la misma historia
  no es el mismo caso
  no es lo mismo esta vez
  no es lo mismo que antes
  no es lo mismo que ayer
  no es lo mismo que la última vez
  no es ninguno de esos es algo nuevo
  no es ese asunto
  no es ese tema
  no es aquello
  no es eso esta vez
  no esta vez no es eso
  no esta vez no
  no tiene nada que ver con lo otro
  no tiene nada que ver con el otro asunto
  no tiene nada que ver con el problema anterior
  no tiene nada que ver con lo que le pregunté
  no tiene nada que ver una cosa con la otra
  no tiene que ver con lo anterior
  no tiene que ver con el otro caso
  no tiene que ver con el otro tema
  no tiene relación con lo anterior
  no tiene relación con el otro problema
  no está relacionado con eso
  no está relacionado con el otro asunto
  nada que ver con el otro
  nada que ver con el otro caso
  nada que ver con lo otro
  nada que ver con lo de ayer
  esto no tiene nada que ver con lo de antes
  esto no tiene que ver con eso
  esto no es lo de antes
  esto no es lo mismo
  esto no es igual
  no quiero hablar de lo de antes
  no quiero hablar del problema anterior
  no quiero seguir con lo de antes
  no quiero seguir con ese tema
  no quiero volver a eso
  no hablo de lo de antes
  no hablo de ese problema
  no estoy hablando de lo de antes
  no estoy hablando de eso
  no pregunto por eso
  no pregunto por lo de antes
  no le escribo por eso
  no le escribo por lo de antes
  no te escribo por eso
  no vengo por eso
  no vengo por lo de antes
  no vine por eso
  no vine por lo mismo
  no me refiero a eso
  no necesito nada de lo anterior
  ya no hablo de eso
  ya no pregunto por eso
  ya no vengo por eso
  ya no le escribo por eso
  ya no es el asunto de antes
  ya no es el problema anterior
  ya no es aquello
  ya no tengo ese problema es otro
`);
